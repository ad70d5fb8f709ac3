package io.billfold.chat.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Under what circumstances the conversation is held.
 *
 * @param linked whether the chat speaks for a user
 * @param mayWrite whether that user may do more than look
 * @param mustWait whether too many wrong codes came from this chat
 * @param manner of the service
 * @param webPage where the person signs in
 * @param phrases in the language of the person
 * @param categories under which the account files its invoices; none for a stranger
 */
public record Setting(
        boolean linked,
        boolean mayWrite,
        boolean mustWait,
        Manner manner,
        String webPage,
        Phrases phrases,
        List<String> categories) {
    public Setting {
        categories = List.copyOf(categories);
    }

    /** The category as the account spells it, whatever the case. */
    Optional<String> category(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return categories.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }

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
