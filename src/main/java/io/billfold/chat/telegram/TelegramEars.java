package io.billfold.chat.telegram;

import io.billfold.chat.Conversations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes in Telegram's updates, whether we ask for them or are called. */
class TelegramEars {
    private final TelegramChannel channel;
    private final Conversations conversations;
    private final String secret;

    TelegramEars(TelegramChannel channel, Conversations conversations, String secret) {
        this.channel = channel;
        this.conversations = conversations;
        this.secret = secret;
    }

    /** Telegram shows it with every call of the webhook, so that nobody else's call is taken for one. */
    String secret() {
        return secret;
    }

    boolean knows(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    void hear(JsonNode update) {
        Updates.heard(update).ifPresent(heard -> conversations.hear(channel, heard));
    }
}
