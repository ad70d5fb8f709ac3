package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates written in digits. With dots, and in every language but English, the day comes first. English slashes are read the
 * British or American way by different people: where both would be a day, the question is refused rather than guessed.
 */
record DateDigits(Language language) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.");
    private static final Pattern FULL = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{2,4})");

    Span read(String text, BiFunction<IntFunction<Period>, Unit, Span> withoutYear) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return yearFirst.group(3) == null
                    ? month(text, number(yearFirst, 1), number(yearFirst, 2))
                    : day(text, number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches()) {
            return month(text, number(monthYear, 2), number(monthYear, 1));
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            int month = number(dayMonth, 2);
            int day = number(dayMonth, 1);
            day(text, 2024, month, day);
            return withoutYear.apply(year -> day(text, year, month, day).period(), Unit.DAY);
        }
        return full(text);
    }

    private Span full(String text) {
        Matcher full = FULL.matcher(text);
        if (!full.matches()) {
            throw new Refusal(Reason.NO_SUCH_DAY, text);
        }
        int first = number(full, 1);
        int second = number(full, 3);
        int year = number(full, 4) < 100 ? 2000 + number(full, 4) : number(full, 4);
        boolean dayFirst = language != Language.ENGLISH || full.group(2).equals(".");
        if (dayFirst || first > 12) {
            return day(text, year, second, first);
        }
        if (second <= 12 && first != second) {
            throw new Refusal(Reason.AMBIGUOUS_DATE, text);
        }
        return day(text, year, first, second);
    }

    private static Span month(String text, int year, int month) {
        try {
            return Span.fixed(Unit.MONTH.around(YearMonth.of(year, month).atDay(1)), Unit.MONTH);
        } catch (DateTimeException e) {
            throw new Refusal(Reason.NO_SUCH_DAY, text);
        }
    }

    private static Span day(String text, int year, int month, int day) {
        try {
            return Span.fixed(Period.day(LocalDate.of(year, month, day)), Unit.DAY);
        } catch (DateTimeException e) {
            throw new Refusal(Reason.NO_SUCH_DAY, text);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
