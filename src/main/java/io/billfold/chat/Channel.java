package io.billfold.chat;

import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.chat.dialogue.Setting.Manner;
import io.billfold.chat.dialogue.Speech;

/** A chat service as the conversation needs it. All calls go over the network and may fail as {@link Undelivered}. */
public interface Channel {
    ChannelName name();

    Manner manner();

    /** @return the name of the message, by which it can be changed and answered */
    String say(String chat, Speech speech) throws Undelivered;

    /**
     * Changes what a message says; where the service cannot do that, it is said anew.
     *
     * @return the name of the message that says it now
     */
    String change(String chat, String message, Speech speech) throws Undelivered;

    /** @param phrases in the language of the person */
    void give(String chat, Paper paper, Phrases phrases) throws Undelivered;

    /** Takes the sign of waiting from a button that was pressed. */
    void release(String pressed) throws Undelivered;

    /** A link that opens the chat with a token in hand. */
    String invitation(String token) throws Undelivered;

    /** @throws Undelivered for good if the file is gone or too large */
    byte[] fetch(SentFile file) throws Undelivered;
}
