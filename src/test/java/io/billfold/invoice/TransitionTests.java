package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTests {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            step    | pending    | processing   | needs_review | confirmed | rejected | failed
            START   | processing | processing   | -            | -         | -        | -
            PROPOSE | -          | needs_review | -            | -         | -        | -
            FAIL    | failed     | failed       | -            | -         | -        | -
            CONFIRM | -          | -            | confirmed    | -         | -        | -
            REJECT  | -          | -            | rejected     | -         | -        | -
            RETRY   | -          | -            | -            | -         | pending  | pending
            REOPEN  | -          | -            | -            | needs_review | needs_review | -
            """)
    void isTheTableOfLegalSteps(
            Transition step,
            String fromPending,
            String fromProcessing,
            String fromNeedsReview,
            String fromConfirmed,
            String fromRejected,
            String fromFailed) {
        assertThat(target(step, State.PENDING)).isEqualTo(fromPending);
        assertThat(target(step, State.PROCESSING)).isEqualTo(fromProcessing);
        assertThat(target(step, State.NEEDS_REVIEW)).isEqualTo(fromNeedsReview);
        assertThat(target(step, State.CONFIRMED)).isEqualTo(fromConfirmed);
        assertThat(target(step, State.REJECTED)).isEqualTo(fromRejected);
        assertThat(target(step, State.FAILED)).isEqualTo(fromFailed);
    }

    private static String target(Transition step, State from) {
        return step.isLegalFrom(from) ? step.to().jsonName() : "-";
    }
}
