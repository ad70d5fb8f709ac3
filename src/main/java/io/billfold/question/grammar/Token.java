package io.billfold.question.grammar;

/**
 * A word, number, date or sign of a question.
 *
 * @param text as written
 * @param folded for comparing
 * @param start index of the first character in the question
 * @param end index after the last
 */
record Token(String text, String folded, Kind kind, int start, int end) {
    enum Kind {
        WORD,
        /** Digits, possibly with separators: 12, 1.000,50. */
        NUMBER,
        /** Digits of a date: 2026-03-31, 31.3.2026, 2026-03, 03/2026. */
        DATE,
        /** Anything else that is not space. */
        SIGN
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
