package io.billfold.chat.telegram;

import io.billfold.chat.Address;
import io.billfold.chat.ChannelName;
import io.billfold.chat.Heard;
import io.billfold.chat.dialogue.Said;
import io.billfold.chat.dialogue.Said.Other.Kind;
import io.billfold.chat.dialogue.SentFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Translates Telegram's updates. What is not said by a person in a private chat is nothing to us. */
final class Updates {
    /** What we want to hear of. */
    static final List<String> KINDS = List.of("message", "callback_query");

    private Updates() {}

    static Optional<Heard> heard(JsonNode update) {
        JsonNode pressed = update.path("callback_query");
        if (pressed.isObject()) {
            return pressed(pressed);
        }
        JsonNode message = update.path("message");
        if (!message.isObject() || !isPrivate(message)) {
            return Optional.empty();
        }
        return Optional.of(new Heard(
                address(message),
                "update:" + update.path("update_id").asString(),
                said(message),
                language(message),
                id(message.path("reply_to_message"))));
    }

    private static Optional<Heard> pressed(JsonNode pressed) {
        JsonNode message = pressed.path("message");
        if (!isPrivate(message)) {
            return Optional.empty();
        }
        String press = pressed.path("id").asString("");
        Said said = new Said.Pressed(pressed.path("data").asString(""), press);
        return Optional.of(new Heard(address(message), "press:" + press, said, language(pressed), id(message)));
    }

    private static boolean isPrivate(JsonNode message) {
        return message.path("chat").path("type").asString("").equals("private");
    }

    private static Address address(JsonNode message) {
        return new Address(ChannelName.TELEGRAM, message.path("chat").path("id").asString());
    }

    /** What the person's own app is set to. */
    private static @Nullable String language(JsonNode said) {
        JsonNode code = said.path("from").path("language_code");
        return code.isString() ? code.asString() : null;
    }

    private static @Nullable String id(JsonNode message) {
        return message.path("message_id").isNumber()
                ? message.path("message_id").asString()
                : null;
    }

    private static Said said(JsonNode message) {
        if (message.path("text").isString()) {
            return new Said.Text(message.path("text").asString(), null);
        }
        if (message.path("contact").isObject()) {
            return contact(message);
        }
        if (message.path("photo").isArray()) {
            return photo(message);
        }
        // Telegram sends an animation as a document too.
        if (message.has("video") || message.has("animation") || message.has("video_note")) {
            return new Said.Other(Kind.VIDEO);
        }
        if (message.path("document").isObject()) {
            return document(message.path("document"));
        }
        if (message.has("sticker")) {
            return new Said.Other(Kind.STICKER);
        }
        return new Said.Other(message.has("voice") || message.has("audio") ? Kind.VOICE : Kind.SOMETHING);
    }

    /** Telegram names the user of a shared contact; it is the sender's own if that is the sender. */
    private static Said contact(JsonNode message) {
        JsonNode contact = message.path("contact");
        long owner = contact.path("user_id").asLong(0);
        boolean own = owner != 0 && owner == message.path("from").path("id").asLong(0);
        return new Said.Contact(contact.path("phone_number").asString(""), own, null);
    }

    private static Said photo(JsonNode message) {
        JsonNode largest = message.path("photo").values().stream()
                .max(Comparator.comparingLong(size ->
                        size.path("width").asLong(0) * size.path("height").asLong(0)))
                .orElse(message.path("photo"));
        String name = "photo-" + message.path("message_id").asString("0") + ".jpg";
        return new Said.Files(List.of(file(largest, name)));
    }

    private static Said document(JsonNode document) {
        return new Said.Files(List.of(file(document, document.path("file_name").asString("document"))));
    }

    private static SentFile file(JsonNode file, String name) {
        return new SentFile(
                file.path("file_id").asString(""), name, file.path("file_size").asLong(0));
    }
}
