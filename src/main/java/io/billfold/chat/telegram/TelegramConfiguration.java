package io.billfold.chat.telegram;

import io.billfold.account.OpenPath;
import io.billfold.account.SignedLinks;
import io.billfold.chat.ChannelName;
import io.billfold.chat.ChatConnection;
import io.billfold.chat.ChatSettings;
import io.billfold.chat.Conversations;
import io.billfold.health.Dependency;
import io.billfold.outage.Breakers;
import io.billfold.settings.PublicAddress;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.billfold.settings.WhenSet;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {
    private static final String TOKEN = "billfold.chat.telegram.token";

    @Bean
    OpenPath telegramWebhook() {
        return OpenPath.post("/telegram");
    }

    @Bean
    @WhenSet(TOKEN)
    BotApi botApi(ChatSettings settings, Breakers breakers) {
        return new BotApi(settings.telegram(), breakers);
    }

    @Bean
    @WhenSet(TOKEN)
    Dependency telegramDependency(BotApi api) {
        return api.dependency();
    }

    @Bean
    @WhenSet(TOKEN)
    TelegramChannel telegramChannel(BotApi api) {
        return new TelegramChannel(api);
    }

    @Bean
    @WhenSet(TOKEN)
    TelegramEars telegramEars(TelegramChannel channel, Conversations conversations, SignedLinks links) {
        return new TelegramEars(channel, conversations, links.secretFor("telegram"));
    }

    @Bean
    @WhenSet(TOKEN)
    @RunsIn(ServerRole.CHAT)
    UpdateSource updateSource(BotApi api, TelegramEars ears, PublicAddress address) {
        return new UpdateSource(api, ears, address);
    }

    @Bean
    ChatConnection telegramConnection(ObjectProvider<BotApi> api, PublicAddress address) {
        Optional<BotApi> bot = Optional.ofNullable(api.getIfAvailable());
        String messages = address.isKnown()
                ? "Telegram brings messages to " + address.of("/telegram") + "."
                : "Telegram is asked for messages, as PUBLIC_URL is not set.";
        return new ChatConnection(
                ChannelName.TELEGRAM,
                "Telegram",
                bot.map(known -> () -> "as @" + known.username()),
                bot.isPresent()
                        ? messages
                        : "Set TG_BOT_TOKEN to the token that Telegram's BotFather gave for your bot.");
    }
}
