package io.billfold.question.grammar;

import java.util.List;

/**
 * Ends the parsing of a sentence that can mean nothing, or more than one thing. Thrown and caught within this package only: a
 * phrase may turn out impossible many calls deep.
 */
final class Refusal extends RuntimeException {
    /** Why; each has its sentence in every language. */
    enum Reason {
        EMPTY,
        TOO_LONG,
        NO_MEASURE,
        UNKNOWN_WORD,
        NO_SUCH_DAY,
        AMBIGUOUS_DATE,
        TURNED_AROUND,
        CHANGES_NOTHING,
        AMBIGUOUS_AVERAGE,
        TOO_MANY_SIDES,
        NOTHING_BEFORE,
        TWO_MEANINGS,
        DUE_WHEN,
        TOO_MANY,
        PAID_OR_NOT,
        LEAVES_NOTHING_OUT,
        WHICH_FINANCIAL_YEAR,
        LISTED_BY_TOTAL,
        ONE_FIGURE,
        AMOUNTS_ONLY
    }

    private final Reason reason;
    private final List<String> words;

    Refusal(Reason reason, String... words) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.words = List.of(words);
    }

    Reason reason() {
        return reason;
    }

    /** What the reason is about, as the question has it. */
    List<String> words() {
        return words;
    }
}
