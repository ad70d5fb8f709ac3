package io.billfold.question.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.grammar.Understanding.NotUnderstood;
import io.billfold.question.grammar.Understanding.Understood;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a second sentence changes of the question before, beside the usual cases of GrammarTests. */
@Tag("S1-03")
class FollowUpTests {
    private static final Grammar GRAMMAR = new Grammar();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "How much did I spend at IKEA this year? | show them | latest ; vendor=IKEA ; 2026-01-01..2026-12-31",
                "Show the last 3 invoices | by vendor | count ; by vendor",
                "Show the last 3 invoices | the 2 largest | largest 2",
                "How much did I spend by vendor this year? | by month | sum total ; 2026-01-01..2026-12-31 ; by month",
                "Top 5 vendors this year | top 3 | sum total ; 2026-01-01..2026-12-31 ; by vendor ; top 3",
                "Compare this year with last year | by month | sum total ; 2026-01-01..2026-12-31 ; by month"
            })
    void changesWhatItSaysAndKeepsTheRest(String first, String second, String expected) {
        Understood earlier = (Understood) understand(first, null);

        Understanding later = understand(second, earlier);

        assertThat(later).as(second).isInstanceOf(Understood.class);
        assertThat(PlanText.of(((Understood) later).plan())).isEqualTo(expected.replace(" ; ", " | "));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "How much did I spend this year? | and?",
                "How much did I spend this year? | the most",
                "Show the last 3 invoices | the 5000 largest"
            })
    void isNotUnderstoodWhereItSaysNothingOrTooMuch(String first, String second) {
        Understood earlier = (Understood) understand(first, null);

        assertThat(understand(second, earlier)).isInstanceOf(NotUnderstood.class);
    }

    private static Understanding understand(String question, Understood earlier) {
        return GRAMMAR.understand(
                question,
                QuestionSet.vocabulary(),
                QuestionSet.TODAY,
                earlier == null ? null : earlier.plan(),
                Language.ENGLISH);
    }
}
