package io.billfold.question;

import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** Times as people of a country name them: a month by its name, not by the codes of the table or by its first and last day. */
record TimeWords(Locale locale) {
    /** What a stretch of time is called, and the key of the words that lead up to it. */
    record Name(String key, String words) {}

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    private String month(LocalDate day) {
        return written("yMMMM", day);
    }

    private String quarter(LocalDate day) {
        return written("yQQQ", day);
    }

    private String written(String skeleton, LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale).format(day);
    }

    /** The name of a day, a whole month, quarter or year; empty for any other stretch. */
    Optional<Name> name(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(new Name("on_day", date(from)));
        }
        if (period.equals(whole(YearMonth.from(from), YearMonth.from(from)))) {
            return Optional.of(new Name("in_month", month(from)));
        }
        if (isFirstOfQuarter(from)
                && period.equals(
                        whole(YearMonth.from(from), YearMonth.from(from).plusMonths(2)))) {
            return Optional.of(new Name("in_quarter", quarter(from)));
        }
        Year year = Year.from(from);
        return period.equals(whole(year.atMonth(Month.JANUARY), year.atMonth(Month.DECEMBER)))
                ? Optional.of(new Name("in_year", year.toString()))
                : Optional.empty();
    }

    private static boolean isFirstOfQuarter(LocalDate day) {
        return day.get(IsoFields.DAY_OF_QUARTER) == 1;
    }

    private static Period whole(YearMonth first, YearMonth last) {
        return Period.of(first.atDay(1), last.atEndOfMonth());
    }

    /** A group of the table: {@code 2026-02}, {@code 2026-Q1}, {@code 2026-02-14}; others as they are. */
    String group(Dimension dimension, String code) {
        return switch (dimension) {
            case DAY -> date(LocalDate.parse(code));
            case MONTH -> month(YearMonth.parse(code).atDay(1));
            case QUARTER ->
                quarter(YearMonth.of(year(code), 3 * Character.digit(code.charAt(6), 10))
                        .atDay(1));
            case WEEK, YEAR, VENDOR, CATEGORY, CURRENCY, PAYMENT_METHOD, STATUS -> code;
        };
    }

    private static int year(String code) {
        return Integer.parseInt(code.substring(0, 4));
    }
}
