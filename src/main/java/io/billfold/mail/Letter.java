package io.billfold.mail;

import org.jspecify.annotations.Nullable;

/**
 * A plain text to be sent by mail.
 *
 * @param id its Message-ID, always the same for the same letter: what is sent twice after a crash is shown once
 * @param answerTo the Message-ID of the mail that it answers; null if it is no answer
 */
public record Letter(
        String id,
        String to,
        String subject,
        String text,
        @Nullable String answerTo) {
    public Letter {
        for (String header : new String[] {id, to, subject, answerTo == null ? "" : answerTo}) {
            if (header.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a header is one line");
            }
        }
    }
}
