package io.billfold.question.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.billfold.question.grammar.Understanding.Understood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words for time on every day around year ends and leap days, held against the calendar of java.time alone. */
@Tag("S1-03")
class DateWordsTests {
    private static final Grammar GRAMMAR = new Grammar();

    interface OnDay extends Function<LocalDate, String> {}

    private static Arguments means(String english, String german, OnDay period) {
        return arguments(english, german, period);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                means("today", "heute", today -> range(today, today)),
                means("yesterday", "gestern", today -> range(today.minusDays(1), today.minusDays(1))),
                means("this week", "diese Woche", today -> week(today)),
                means("last week", "letzte Woche", today -> week(today.minusDays(7))),
                means("this month", "diesen Monat", today -> month(YearMonth.from(today))),
                means(
                        "last month",
                        "letzten Monat",
                        today -> month(YearMonth.from(today).minusMonths(1))),
                means("this quarter", "dieses Quartal", today -> quarter(firstOfQuarter(today))),
                means(
                        "last quarter",
                        "letztes Quartal",
                        today -> quarter(firstOfQuarter(today).minusMonths(3))),
                means("this year", "dieses Jahr", today -> year(today.getYear())),
                means("last year", "letztes Jahr", today -> year(today.getYear() - 1)),
                means("in the last 30 days", "in den letzten 30 Tagen", today -> range(today.minusDays(29), today)),
                means(
                        "in December",
                        "im Dezember",
                        today -> month(
                                YearMonth.of(today.getMonthValue() == 12 ? today.getYear() : today.getYear() - 1, 12))),
                means("in February 2024", "im Februar 2024", today -> "2024-02-01..2024-02-29"),
                means("in February 2023", "im Februar 2023", today -> "2023-02-01..2023-02-28"),
                means("in Q1 2024", "in Q1 2024", today -> "2024-01-01..2024-03-31"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void meanWhatTheCalendarSays(String english, String german, OnDay period) {
        days().forEach(today -> {
            String expected = "sum total | " + period.apply(today);

            assertThat(plan("How much did I spend " + english + "?", today, Language.ENGLISH))
                    .as("%s on %s", english, today)
                    .isEqualTo(expected);
            assertThat(plan("Wie viel habe ich " + german + " ausgegeben?", today, Language.GERMAN))
                    .as("%s on %s", german, today)
                    .isEqualTo(expected);
        });
    }

    /** Two weeks about the turns of years that begin on a Sunday, Monday and Thursday, and ends of February, a leap year's too. */
    private static Stream<LocalDate> days() {
        return Stream.of(2023, 2024, 2026)
                .flatMap(year -> Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 1)))
                .flatMap(middle -> middle.minusDays(7).datesUntil(middle.plusDays(8)));
    }

    private static String plan(String question, LocalDate today, Language language) {
        Understanding understanding = GRAMMAR.understand(question, QuestionSet.vocabulary(), today, null, language);
        assertThat(understanding).as(question).isInstanceOf(Understood.class);
        return PlanText.of(((Understood) understanding).plan());
    }

    private static String week(LocalDate day) {
        LocalDate monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return range(monday, monday.plusDays(6));
    }

    private static String month(YearMonth month) {
        return range(month.atDay(1), month.atEndOfMonth());
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), 1 + (day.getMonthValue() - 1) / 3 * 3, 1);
    }

    private static String quarter(LocalDate first) {
        return range(first, first.plusMonths(3).minusDays(1));
    }

    private static String year(int year) {
        return year + "-01-01.." + year + "-12-31";
    }

    private static String range(LocalDate from, LocalDate to) {
        return from + ".." + to;
    }
}
