package io.billfold.chat.telegram;

import io.billfold.chat.Undelivered;
import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import io.billfold.settings.PublicAddress;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The Telegram bot, as the settings page shows it. */
@Component
class TelegramConnection implements Connection {
    private final Optional<BotApi> api;
    private final PublicAddress address;

    TelegramConnection(ObjectProvider<BotApi> api, PublicAddress address) {
        this.api = Optional.ofNullable(api.getIfAvailable());
        this.address = address;
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public boolean configured() {
        return api.isPresent();
    }

    @Override
    public String detail() {
        if (api.isEmpty()) {
            return "Set TG_BOT_TOKEN to the token that Telegram's BotFather gave for your bot.";
        }
        return address.isKnown()
                ? "Telegram brings messages to " + address.of("/telegram") + "."
                : "Telegram is asked for messages, as PUBLIC_URL is not set.";
    }

    @Override
    public String test() throws ConnectionFailed {
        BotApi bot = api.orElseThrow(() -> new ConnectionFailed("There is no bot: TG_BOT_TOKEN is not set."));
        try {
            return "Signed in as @"
                    + bot.call("getMe", Map.of()).path("username").asString("") + ".";
        } catch (Undelivered failure) {
            throw new ConnectionFailed("Telegram refused: " + failure.getMessage(), failure);
        }
    }
}
