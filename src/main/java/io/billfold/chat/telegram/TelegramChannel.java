package io.billfold.chat.telegram;

import io.billfold.chat.Channel;
import io.billfold.chat.ChannelName;
import io.billfold.chat.Paper;
import io.billfold.chat.Pieces;
import io.billfold.chat.Undelivered;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.chat.dialogue.Setting.Manner;
import io.billfold.chat.dialogue.Speech;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks in Telegram's private chats. */
class TelegramChannel implements Channel {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final Manner MANNER = new Manner(false, true, true, BotApi.LARGEST_FILE);

    private final BotApi api;
    private volatile @Nullable String botName;

    TelegramChannel(BotApi api) {
        this.api = api;
    }

    @Override
    public ChannelName name() {
        return ChannelName.TELEGRAM;
    }

    @Override
    public Manner manner() {
        return MANNER;
    }

    @Override
    public String say(String chat, Speech speech) throws Undelivered {
        String message = "";
        Iterator<String> pieces = Pieces.of(speech.text(), LONGEST_TEXT).iterator();
        while (pieces.hasNext()) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("chat_id", Long.parseLong(chat));
            parameters.put("text", pieces.next());
            if (!pieces.hasNext()) {
                addMarkup(parameters, speech);
            }
            message = api.call("sendMessage", parameters).path("message_id").asString();
        }
        return message;
    }

    private static void addMarkup(Map<String, Object> parameters, Speech speech) {
        if (speech.contactLabel() != null) {
            Map<String, Object> button = Map.of("text", speech.contactLabel(), "request_contact", true);
            parameters.put(
                    "reply_markup",
                    Map.of("keyboard", List.of(List.of(button)), "resize_keyboard", true, "one_time_keyboard", true));
        } else if (!speech.buttons().isEmpty()) {
            parameters.put("reply_markup", inlineKeyboard(speech));
        }
    }

    private static Map<String, Object> inlineKeyboard(Speech speech) {
        return Map.of(
                "inline_keyboard",
                speech.buttons().stream()
                        .map(row -> row.stream()
                                .map(button -> Map.of("text", button.label(), "callback_data", button.data()))
                                .toList())
                        .toList());
    }

    @Override
    public String change(String chat, String message, Speech speech) throws Undelivered {
        try {
            api.call(
                    "editMessageText",
                    Map.of(
                            "chat_id", Long.parseLong(chat),
                            "message_id", Long.parseLong(message),
                            "text", Pieces.of(speech.text(), LONGEST_TEXT).getFirst(),
                            "reply_markup", inlineKeyboard(speech)));
            return message;
        } catch (Undelivered refused) {
            String why = String.valueOf(refused.getMessage());
            if (why.contains("message is not modified")) {
                return message;
            }
            if (why.contains("message to edit not found") || why.contains("message can't be edited")) {
                return say(chat, speech);
            }
            throw refused;
        }
    }

    @Override
    public void give(String chat, Paper paper, Phrases phrases) throws Undelivered {
        MultipartForm form = new MultipartForm().field("chat_id", chat);
        if (paper.caption().length() <= LONGEST_CAPTION) {
            form.field("caption", paper.caption());
        } else {
            say(chat, Speech.of(paper.caption()));
        }
        try {
            form.file("document", paper.filename(), paper.contents().bytes());
        } catch (IOException failure) {
            throw Undelivered.forNow("the file cannot be made", failure);
        }
        api.post("sendDocument", form);
    }

    @Override
    public void release(String pressed) throws Undelivered {
        api.call("answerCallbackQuery", Map.of("callback_query_id", pressed));
    }

    @Override
    public String invitation(String token) throws Undelivered {
        return "https://t.me/" + botName() + "?start=" + token;
    }

    /** The bot's own name at Telegram. */
    String botName() throws Undelivered {
        String known = botName;
        if (known == null) {
            known = api.call("getMe", Map.of()).path("username").asString("");
            botName = known;
        }
        return known;
    }

    @Override
    public byte[] fetch(SentFile file) throws Undelivered {
        return api.file(file.place());
    }
}
