package io.billfold.chat.dialogue;

/**
 * Under what circumstances the conversation is held.
 *
 * @param linked whether the chat speaks for a user
 * @param mayWrite whether that user may do more than look
 * @param mustWait whether too many wrong codes came from this chat
 * @param manner of the service
 * @param webPage where the person signs in
 */
public record Setting(boolean linked, boolean mayWrite, boolean mustWait, Manner manner, String webPage) {
    /**
     * How a service lets people talk.
     *
     * @param guided by numbered choices, where there are no commands and buttons
     * @param edits whether a message of ours can be changed later
     * @param sharesContacts whether it can vouch that a telephone number is the sender's own
     * @param largestFile in bytes, what the service hands out
     */
    public record Manner(boolean guided, boolean edits, boolean sharesContacts, long largestFile) {}
}
