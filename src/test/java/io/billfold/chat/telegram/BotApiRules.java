package io.billfold.chat.telegram;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the real Bot API refuses: unknown methods and parameters, missing, unknown and too long values. */
final class BotApiRules {
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "getMe", Set.of(),
            "getUpdates", Set.of("offset", "timeout", "allowed_updates"),
            "setWebhook", Set.of("url", "secret_token", "allowed_updates"),
            "deleteWebhook", Set.of("drop_pending_updates"),
            "sendMessage", Set.of("chat_id", "text", "reply_markup"),
            "editMessageText", Set.of("chat_id", "message_id", "text", "reply_markup"),
            "getFile", Set.of("file_id"),
            "answerCallbackQuery", Set.of("callback_query_id"));

    private BotApiRules() {}

    static final class Refused extends RuntimeException {
        final int code;

        Refused(int code, String description) {
            super(description);
            this.code = code;
        }
    }

    /** @throws Refused if the method is unknown, or a parameter */
    static void checkParameters(String method, JsonNode sent) {
        Set<String> known = PARAMETERS.get(method);
        if (known == null) {
            throw new Refused(404, "Not Found");
        }
        Set<String> unknown = new HashSet<>(sent.propertyNames());
        unknown.removeAll(known);
        require(unknown.isEmpty(), "unknown parameters " + unknown);
    }

    static void require(boolean condition, String description) {
        if (!condition) {
            throw new Refused(400, "Bad Request: " + description);
        }
    }

    static void checkText(JsonNode sent) {
        String text = sent.path("text").asString("");
        require(!text.isBlank(), "message text is empty");
        require(text.length() <= 4096, "message is too long");
    }

    static void checkMarkup(JsonNode markup) {
        markup.path("inline_keyboard")
                .values()
                .forEach(row -> row.values().forEach(button -> {
                    int bytes = button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
                    require(
                            !button.path("text").asString("").isEmpty(),
                            "Text buttons are unallowed in the inline keyboard");
                    require(bytes >= 1 && bytes <= 64, "BUTTON_DATA_INVALID");
                }));
    }
}
