package io.billfold.question.grammar;

import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The units of the calendar. Weeks are those of ISO 8601, Monday to Sunday. */
enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR;

    static Unit of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The whole unit that the day lies in. */
    Period around(LocalDate day) {
        LocalDate first = start(day);
        return Period.of(first, plus(first, 1).minusDays(1));
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case HALF -> day.withDayOfMonth(1).withMonth(day.getMonthValue() <= 6 ? 1 : 7);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate plus(LocalDate day, int units) {
        return switch (this) {
            case DAY -> day.plusDays(units);
            case WEEK -> day.plusWeeks(units);
            case MONTH -> day.plusMonths(units);
            case QUARTER -> day.plusMonths(3L * units);
            case HALF -> day.plusMonths(6L * units);
            case YEAR -> day.plusYears(units);
        };
    }

    /** The last n units up to and including today: seven days, or from the day after this day three months ago. */
    Period lastUntil(LocalDate today, int n) {
        return Period.of(plus(today, -n).plusDays(1), today);
    }

    /** Halves can be named in a period but not grouped by. */
    Dimension dimension() {
        return switch (this) {
            case DAY -> Dimension.DAY;
            case WEEK -> Dimension.WEEK;
            case MONTH -> Dimension.MONTH;
            case QUARTER, HALF -> Dimension.QUARTER;
            case YEAR -> Dimension.YEAR;
        };
    }
}
