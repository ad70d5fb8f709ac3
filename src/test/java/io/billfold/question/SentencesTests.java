package io.billfold.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.grammar.Language;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Measure.Aggregate;
import io.billfold.question.plan.Period;
import io.billfold.question.sql.Rows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S1-03")
class SentencesTests {
    private static final Measure SPENT = new Measure.OfAmount(Aggregate.SUM, Amount.TOTAL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | MONTH          | 2026-02       | February 2026
            GERMAN  | MONTH          | 2026-02       | Februar 2026
            FRENCH  | MONTH          | 2026-02       | février 2026
            SPANISH | MONTH          | 2026-02       | febrero de 2026
            ITALIAN | MONTH          | 2026-02       | febbraio 2026
            ENGLISH | QUARTER        | 2026-Q3       | Q3 2026
            FRENCH  | QUARTER        | 2026-Q3       | T3 2026
            ENGLISH | WEEK           | 2026-W05      | week 5 of 2026
            GERMAN  | WEEK           | 2026-W05      | KW 5/2026
            ENGLISH | DAY            | 2026-02-14    | 14 Feb 2026
            GERMAN  | DAY            | 2026-02-14    | 14.02.2026
            ENGLISH | YEAR           | 2026          | 2026
            GERMAN  | STATUS         | needs_review  | zu prüfen
            ENGLISH | PAYMENT_METHOD | direct_debit  | direct debit
            ENGLISH | PAYMENT_METHOD | pigeon_post   | pigeon_post
            ENGLISH | VENDOR         | 2026-02       | 2026-02
            ENGLISH | CATEGORY       | Pet Supplies  | Pet Supplies
            GERMAN  | CATEGORY       | Pet Supplies  | Tierbedarf
            GERMAN  | CATEGORY       | our_Things    | our_Things
            """)
    void namesTheGroupsAsPeopleDo(Language language, Dimension dimension, String code, String words) {
        String answer = new Sentences(language)
                .answer(by(dimension), rows(List.of("group", "currency", "total"), row(code, "EUR", "119.00")));

        assertThat(answer).contains(" " + words + ": 119");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | Spending by vendor in 2020. Nord: 119.00 EUR.
            GERMAN  | Ausgaben nach Lieferant im Jahr 2020. Nord: 119,00 EUR.
            FRENCH  | Dépenses par fournisseur en 2020. Nord: 119,00 EUR.
            SPANISH | Gastos por proveedor en 2020. Nord: 119,00 EUR.
            ITALIAN | Spese per fornitore nel 2020. Nord: 119,00 EUR.
            """)
    void saysWhatTheGroupsAreOf(Language language, String sentence) {
        String answer = new Sentences(language)
                .answer(
                        new Aggregation(SPENT, List.of(Dimension.VENDOR), year(2020), null),
                        rows(List.of("vendor", "currency", "total"), row("Nord", "EUR", "119.00")));

        assertThat(answer).isEqualTo(sentence);
    }

    @Test
    void saysByWhatItCountsWhenThereIsMoreThanOneGrouping() {
        String answer = new Sentences(Language.ENGLISH)
                .answer(
                        new Aggregation(
                                new Measure.Invoices(),
                                List.of(Dimension.VENDOR, Dimension.YEAR),
                                Filter.EVERYTHING,
                                null),
                        rows(List.of("vendor", "year", "invoices"), row("Nord", "2020", 3L)));

        assertThat(answer).isEqualTo("Number of invoices by vendor and year. Nord, 2020: 3.");
    }

    @Test
    void saysThatAGroupHasNoName() {
        String answer = new Sentences(Language.ENGLISH)
                .answer(by(Dimension.VENDOR), rows(List.of("vendor", "currency", "total"), row(null, "EUR", "119.00")));

        assertThat(answer).contains("unknown: 119.00 EUR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | 2026-02-01 | 2026-02-28 | in February 2026
            GERMAN  | 2026-02-01 | 2026-02-28 | im Februar 2026
            ENGLISH | 2024-02-01 | 2024-02-28 | from 1 Feb 2024 to 28 Feb 2024
            ENGLISH | 2026-07-01 | 2026-09-30 | in Q3 2026
            ENGLISH | 2026-08-01 | 2026-10-31 | from 1 Aug 2026 to 31 Oct 2026
            ENGLISH | 2026-01-01 | 2026-12-31 | in 2026
            GERMAN  | 2026-01-01 | 2026-12-31 | im Jahr 2026
            FRENCH  | 2026-01-01 | 2026-12-31 | en 2026
            ENGLISH | 2026-02-14 | 2026-02-14 | on 14 Feb 2026
            ENGLISH | 2026-02-14 | 2026-02-15 | from 14 Feb 2026 to 15 Feb 2026
            """)
    void namesWholeMonthsQuartersAndYears(Language language, LocalDate from, LocalDate to, String words) {
        Filter filter = Filter.EVERYTHING.withPeriods(List.of(Period.of(from, to)));

        String answer = new Sentences(language)
                .answer(
                        new Aggregation(SPENT, List.of(), filter, null),
                        rows(List.of("currency", "total"), row("EUR", "119.00")));

        assertThat(answer).endsWith(" " + words + ".");
    }

    @Test
    void saysSinceWhenAndUntilWhen() {
        LocalDate day = LocalDate.of(2026, 2, 14);
        Rows rows = rows(List.of("currency", "total"), row("EUR", "119.00"));
        Sentences sentences = new Sentences(Language.ENGLISH);

        assertThat(sentences.answer(spentIn(new Period(day, null)), rows)).endsWith("since 14 Feb 2026.");
        assertThat(sentences.answer(spentIn(new Period(null, day)), rows)).endsWith("until 14 Feb 2026.");
    }

    @Test
    void callsTheSidesOfAComparisonByTheirNames() {
        Comparison plan = new Comparison(SPENT, List.of(year(2026), year(2025)));

        String answer = new Sentences(Language.ENGLISH)
                .answer(
                        plan,
                        rows(List.of("side", "currency", "total"), row(1, "EUR", "300.00"), row(2, "EUR", "100.00")));

        assertThat(answer).isEqualTo("2026: 300.00 EUR; 2025: 100.00 EUR. That is 200.00 EUR more for: 2026.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEveryStateInWords(Language language) {
        for (String status : List.of("pending", "processing", "needs_review", "confirmed", "rejected", "failed")) {
            assertThat(new Sentences(language)
                            .answer(
                                    by(Dimension.STATUS),
                                    rows(List.of("status", "currency", "total"), row(status, "EUR", "1.00"))))
                    .doesNotContain("_");
        }
    }

    private static Aggregation by(Dimension dimension) {
        return new Aggregation(SPENT, List.of(dimension), Filter.EVERYTHING, null);
    }

    private static Aggregation spentIn(Period period) {
        return new Aggregation(SPENT, List.of(), Filter.EVERYTHING.withPeriods(List.of(period)), null);
    }

    private static Filter year(int year) {
        return Filter.EVERYTHING.withPeriods(List.of(Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @SafeVarargs
    private static Rows rows(List<String> columns, List<@Nullable Object>... rows) {
        return new Rows(columns, Arrays.asList(rows), false, "", List.of());
    }
}
