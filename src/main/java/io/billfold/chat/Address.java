package io.billfold.chat;

/** One chat with one person, named as its service names it: a chat id at Telegram, a telephone number at WhatsApp. */
public record Address(ChannelName channel, String chat) {
    /** For keys of memos and locks; no chat's name holds a colon. */
    String key() {
        return channel.jsonName() + ":" + chat;
    }

    /** For logs, which should not hold telephone numbers. */
    @Override
    public String toString() {
        return channel.jsonName() + " chat " + Integer.toHexString(chat.hashCode());
    }
}
