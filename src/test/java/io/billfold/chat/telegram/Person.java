package io.billfold.chat.telegram;

import io.billfold.chat.StandIn;
import io.billfold.chat.telegram.StandInBotApi.Message;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who chats with the bot, in a private chat of their own. */
final class Person {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("code is (\\d{6})");

    private final StandInBotApi api;
    private final Consumer<ObjectNode> carrier;
    private final long id;
    private String language = "en";

    /** @param carrier brings an update to the bot */
    Person(StandInBotApi api, Consumer<ObjectNode> carrier) {
        this.api = api;
        this.carrier = carrier;
        this.id = api.nextId() + 5_000_000_000L;
    }

    long id() {
        return id;
    }

    /** Has the own app in this language from now on. */
    Person speaking(String code) {
        language = code;
        return this;
    }

    /** A number that nobody else has. */
    String phone() {
        return "+49170" + (id - 5_000_000_000L) + "00";
    }

    ObjectNode says(String text) {
        return sends(message -> message.put("text", text));
    }

    ObjectNode answers(Message answered, String text) {
        return sends(message -> {
            message.put("text", text);
            message.putObject("reply_to_message").put("message_id", answered.id());
        });
    }

    void sharesNumber(String phone) {
        sends(message -> message.putObject("contact").put("phone_number", phone).put("user_id", id));
    }

    void sharesContactOfAnother(String phone) {
        sends(message -> message.putObject("contact").put("phone_number", phone).put("user_id", id + 1));
    }

    void sendsPhoto(byte[] photo) {
        sendsPhoto(photo, message -> {});
    }

    /** An album comes as a message for each photo, with a common name; what is forwarded says from where. */
    void forwardsAlbum(byte[]... photos) {
        String album = "album" + api.nextId();
        for (byte[] photo : photos) {
            sendsPhoto(
                    photo,
                    message -> message.put("media_group_id", album)
                            .putObject("forward_origin")
                            .put("type", "hidden_user")
                            .put("sender_user_name", "A colleague"));
        }
    }

    private void sendsPhoto(byte[] photo, Consumer<ObjectNode> further) {
        String file = "photo" + api.nextId();
        api.put(file, photo);
        api.put(file + "small", new byte[] {1});
        sends(message -> {
            var sizes = message.putArray("photo");
            sizes.addObject()
                    .put("file_id", file + "small")
                    .put("width", 90)
                    .put("height", 60)
                    .put("file_size", 1);
            sizes.addObject()
                    .put("file_id", file)
                    .put("width", 900)
                    .put("height", 600)
                    .put("file_size", photo.length);
            further.accept(message);
        });
    }

    ObjectNode sendsFile(String name, byte[] content) {
        return sendsFile(name, content, content.length);
    }

    ObjectNode sendsFile(String name, byte[] content, long declaredSize) {
        String file = "file" + api.nextId();
        api.put(file, content);
        return sends(message -> message.putObject("document")
                .put("file_id", file)
                .put("file_name", name)
                .put("file_size", declaredSize));
    }

    ObjectNode sends(Consumer<ObjectNode> content) {
        ObjectNode update = JSON.createObjectNode().put("update_id", api.nextId());
        ObjectNode message = update.putObject("message").put("message_id", api.nextId());
        message.putObject("chat").put("id", id).put("type", "private");
        message.putObject("from").put("id", id).put("language_code", language);
        content.accept(message);
        carrier.accept(update);
        return update;
    }

    /** @return the press, to see whether the button was released */
    String presses(Message message, String label) {
        String data = message.markup().path("inline_keyboard").values().stream()
                .flatMap(row -> row.values().stream())
                .filter(button -> button.path("text").asString().equals(label))
                .map(button -> button.path("callback_data").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " at " + message));
        String press = "press" + api.nextId();
        api.willPress(press);
        ObjectNode update = JSON.createObjectNode().put("update_id", api.nextId());
        ObjectNode query = update.putObject("callback_query").put("id", press).put("data", data);
        query.putObject("from").put("id", id).put("language_code", language);
        ObjectNode shown = query.putObject("message").put("message_id", message.id());
        shown.putObject("chat").put("id", id).put("type", "private");
        carrier.accept(update);
        return press;
    }

    /** Waits for a message that says this, also one that has become so by editing. */
    Message hears(String text) {
        return hears(text, message -> true);
    }

    Message hears(String text, Predicate<Message> further) {
        return StandIn.await(
                "a message with “" + text + "” in " + heard(),
                () -> api.messagesTo(id).stream()
                        .filter(message -> message.text().contains(text))
                        .filter(further)
                        .reduce((first, last) -> last));
    }

    String heard() {
        return api.messagesTo(id).stream().map(Message::text).toList().toString();
    }

    /** The code in what was heard so far, by the words around it. */
    Optional<String> code(String words) {
        Matcher matcher = Pattern.compile(words).matcher(heard());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    String hearsCode() {
        Matcher matcher = CODE.matcher(hears("one-time code is").text());
        if (!matcher.find()) {
            throw new AssertionError("no code");
        }
        return matcher.group(1);
    }

    /** All the dialogue until the chat speaks for the user with this number. */
    void links(String phone) {
        says("/start");
        hears("share your telephone number");
        sharesNumber(phone);
        says(hearsCode());
        hears("linked now");
    }
}
