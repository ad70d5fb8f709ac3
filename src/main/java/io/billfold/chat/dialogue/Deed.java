package io.billfold.chat.dialogue;

import org.jspecify.annotations.Nullable;

/** What a turn of the conversation leads to, in order. */
public sealed interface Deed {
    record Say(Speech speech) implements Deed {
        static Say text(String text) {
            return new Say(Speech.of(text));
        }
    }

    /** Sends a new one-time code into the chat. */
    record SendCode(Said.Candidate candidate) implements Deed {}

    /** From now on the chat speaks for the user. */
    record Link(long user, @Nullable String phone) implements Deed {}

    /** Opens an account for whoever has this number, for which the chat speaks from now on. */
    record Join(String phone) implements Deed {}

    record Unlink() implements Deed {}

    record TakeIn(SentFile file) implements Deed {}

    record Ask(String question) implements Deed {}

    record Confirm(long invoice) implements Deed {}

    record Reject(long invoice, @Nullable String reason) implements Deed {}

    record Retry(long invoice) implements Deed {}

    /** @param value in the detail's own spelling where that can be told, else as the person wrote it */
    record Correct(long invoice, Detail detail, String value) implements Deed {}

    record ShowStatus() implements Deed {}

    /** Sends the list of invoices as an Excel file. */
    record Export() implements Deed {}
}
