package io.billfold.money;

import io.billfold.money.DateReading.Order;
import io.billfold.money.PrintedDate.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds dates in printed text and says every way to read them: {@code 31.01.2024}, {@code 1/31/24}, {@code 2024-01-31},
 * {@code 31 janvier 2024}, {@code Jan 31, 2024}, {@code 31-JAN-24}, {@code 20240131}. Years lie between 1990 and 2069; two digits are
 * taken from 1990 to 2049.
 */
public final class PrintedDates {
    private static final String MARK = "\\s?[./\\-–,']\\s?";
    private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile(
            "(?<![\\d.,/\\-])(\\d{1,2})(" + MARK + ")(\\d{1,2})(" + MARK
                    + ")(\\d{4}(?=\\d{1,2}:\\d)|\\d{2}(?=\\d{2}:\\d{2})|\\d{4}(?![\\d:])|\\d{2}(?!\\d))(?![./\\-]\\d|,\\d(?!\\d?:\\d))");
    /** Tills print a number, the date and the time without spaces; the time shows where the year ends. */
    private static final Pattern GLUED =
            Pattern.compile("(?<=\\d)(\\d{2})([./\\-])(\\d{2})(\\2)(20\\d{2})(?=\\d{2}:\\d{2})");
    /** After capital letters, what looks like a date with a short year is mostly the code of an article: {@code HD03-04-06}. */
    private static final Pattern ARTICLE_CODE = Pattern.compile("(?<!DATE|DATUM|TARIKH|DT|TGL|ON)(?<=\\p{Lu})$");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d.,/\\-])(\\d{4})\\s?[./\\-–年]\\s?(\\d{1,2})\\s?[./\\-–月]\\s?(\\d{1,2})(?!\\d)");
    private static final String NAME = "(\\p{L}{3,12})";
    private static final Pattern DAY_NAME_YEAR =
            Pattern.compile("(?<![\\d.,/\\p{L}])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|e)?[.]?[\\s\\-/.,]{0,3}(?:de\\s|of\\s)?"
                    + NAME + "[.,]?[\\s\\-/.,']{0,3}(?:de[l]?\\s)?(\\d{4}|\\d{2})(?![\\d:])");
    private static final Pattern NAME_DAY_YEAR = Pattern.compile("(?<![\\p{L}\\d])" + NAME
            + "[.]?[\\s\\-/]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,.\\-/']{1,3}(\\d{4}|\\d{2})(?![\\d:])");
    private static final Pattern YEAR_NAME_DAY =
            Pattern.compile("(?<![\\d.,/])(\\d{4})[\\s\\-/.]{1,2}" + NAME + "[.]?[\\s\\-/.]{1,2}(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT_DAY_FIRST =
            Pattern.compile("(?<![\\d.,/\\-])([0-3]\\d)(0[1-9]|1[0-2])(20[0-4]\\d)(?![\\d/\\-])");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");

    /** Tills separate the month's name, the day and the year by an apostrophe alone; recognisers read the l of July as a figure. */
    private static final Pattern MISREAD_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])(Ju[1|][yiv]?|0ct|N0v|5ep)[.\\s]{0,2}(\\d{1,2})[\\s,.\\-/']{1,3}(\\d{4}|\\d{2})(?![\\d:])",
            Pattern.CASE_INSENSITIVE);
    /** Slashes that were read as figures or lost, believed only after a word that announces a date: {@code DATE: 13707/2017}. */
    private static final Pattern MISREAD_SLASH = Pattern.compile(
            "(?<=(?:DATE|DATUM|TARIKH|DT|TGL)\\s{0,2}[:.]?\\s{0,2})([0-3]\\d)([17lI|/]?)([01]\\d)([17lI|/]?)(20[0-4]\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    /** One of two marks lost or misread; what is left must be the whole text, or have a year in four figures. */
    private static final Pattern MARK_LOST = Pattern.compile("^([0-3]\\d)( )([01]\\d)([./\\-])(\\d{2})$"
            + "|^([0-3]\\d)([./\\-])([01]\\d)( )(\\d{2})$"
            + "|(?<![\\d.,/\\-])(\\d{1,2})([,.'])(\\d{1,2})([/\\-])(20[0-4]\\d)(?!\\d)"
            + "|(?<![\\d.,/\\-])(\\d{1,2})([/\\-])(\\d{1,2})([,.'])(20[0-4]\\d)(?!\\d)");

    private static final int GROUPS = 5;
    private static final int LAST_OF_MONTH = 31;

    private PrintedDates() {}

    /** All dates of a text from left to right, impossible ones included; none overlaps another. */
    public static List<PrintedDate> find(String text) {
        List<PrintedDate> found = new ArrayList<>();
        named(text, DAY_NAME_YEAR, 1, 2, 3, Order.DAY_MONTH_YEAR, found);
        named(text, NAME_DAY_YEAR, 2, 1, 3, Order.MONTH_DAY_YEAR, found);
        named(text, YEAR_NAME_DAY, 3, 2, 1, Order.YEAR_MONTH_DAY, found);
        each(text, YEAR_FIRST, found, m -> ofNumbers(m, 3, 2, 1, Order.YEAR_MONTH_DAY));
        each(
                text,
                DAY_OR_MONTH_FIRST,
                found,
                match -> isArticleCode(text, match) ? Optional.empty() : dayOrMonthFirst(match));
        each(text, GLUED, found, PrintedDates::dayOrMonthFirst);
        each(
                text,
                COMPACT,
                found,
                m -> date(m.group(3), m.group(2), m.group(1))
                        .map(date -> List.of(new DateReading(date, Order.YEAR_MONTH_DAY))));
        each(
                text,
                COMPACT_DAY_FIRST,
                found,
                m -> date(m.group(1), m.group(2), m.group(3))
                        .map(date -> List.of(new DateReading(date, Order.DAY_MONTH_YEAR))));
        misread(text, found);
        found.sort(Comparator.comparingInt(PrintedDate::start));
        return found;
    }

    private static void misread(String text, List<PrintedDate> found) {
        each(
                text,
                MISREAD_NAME,
                found,
                match -> MonthNames.month(mended(match.group(1)))
                        .flatMap(month -> date(match.group(2), Integer.toString(month.getValue()), match.group(3)))
                        .map(date -> List.of(new DateReading(date, Order.MONTH_DAY_YEAR))));
        each(text, MISREAD_SLASH, found, match -> either(match.group(1), match.group(3), match.group(5)));
        each(text, MARK_LOST, found, match -> {
            int first = 1;
            while (match.group(first) == null) {
                first += GROUPS;
            }
            return either(match.group(first), match.group(first + 2), match.group(first + 4));
        });
    }

    private static String mended(String name) {
        return name.replaceAll("[1|]", "l").replace('0', 'o').replace('5', 's').replaceAll("[iv]$", "y");
    }

    /** Day or month first, whichever the calendar allows; no date at all if neither. */
    private static Optional<List<DateReading>> either(String one, String other, String year) {
        List<DateReading> readings = new ArrayList<>(2);
        date(one, other, year).ifPresent(date -> readings.add(new DateReading(date, Order.DAY_MONTH_YEAR)));
        date(other, one, year)
                .filter(date ->
                        readings.stream().noneMatch(reading -> reading.date().equals(date)))
                .ifPresent(date -> readings.add(new DateReading(date, Order.MONTH_DAY_YEAR)));
        return Optional.of(readings).filter(found -> !found.isEmpty());
    }

    /** The whole text as one date. */
    public static Optional<PrintedDate> parse(String text) {
        String stripped = text.strip();
        return find(stripped).stream()
                .filter(date -> date.start() == 0 && date.end() == stripped.length())
                .findFirst();
    }

    private interface Reader {
        /** The readings of a match; nothing if it is not meant as a date at all. */
        Optional<List<DateReading>> read(Matcher match);
    }

    private static void each(String text, Pattern pattern, List<PrintedDate> found, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().noneMatch(date -> date.start() < end && start < date.end())) {
                reader.read(matcher)
                        .ifPresent(readings -> found.add(new PrintedDate(
                                text.substring(start, end), start, end, readings, form(pattern, matcher))));
            }
        }
    }

    private static Form form(Pattern pattern, Matcher matcher) {
        if (pattern == COMPACT || pattern == COMPACT_DAY_FIRST) {
            return Form.COMPACT;
        }
        if (pattern == YEAR_FIRST || pattern == MISREAD_SLASH) {
            return Form.NUMERIC;
        }
        if (pattern == MARK_LOST) {
            return matcher.group().matches(".*\\d{4}$") ? Form.NUMERIC : Form.TWO_DIGIT_YEAR;
        }
        if (pattern == DAY_OR_MONTH_FIRST || pattern == GLUED) {
            return matcher.group(5).length() == 4 ? Form.NUMERIC : Form.TWO_DIGIT_YEAR;
        }
        return Form.MONTH_NAME;
    }

    private static void named(
            String text, Pattern pattern, int day, int name, int year, Order order, List<PrintedDate> found) {
        each(
                text,
                pattern,
                found,
                match -> MonthNames.month(match.group(name))
                        .map(month -> date(match.group(day), Integer.toString(month.getValue()), match.group(year))
                                .map(date -> List.of(new DateReading(date, order)))
                                .orElse(List.of())));
    }

    private static Optional<List<DateReading>> ofNumbers(Matcher match, int day, int month, int year, Order order) {
        return Optional.of(date(match.group(day), match.group(month), match.group(year))
                .map(date -> List.of(new DateReading(date, order)))
                .orElse(List.of()));
    }

    private static boolean isArticleCode(String text, Matcher match) {
        return match.group(5).length() == 2
                && ARTICLE_CODE.matcher(text.substring(0, match.start())).find();
    }

    private static Optional<List<DateReading>> dayOrMonthFirst(Matcher match) {
        String mark = match.group(2).strip();
        if (mark.equals(",") || mark.equals("'") || !mark.equals(match.group(4).strip())) {
            return Optional.empty();
        }
        List<DateReading> readings = new ArrayList<>(2);
        date(match.group(1), match.group(3), match.group(5))
                .ifPresent(date -> readings.add(new DateReading(date, Order.DAY_MONTH_YEAR)));
        if (!mark.equals(".") || readings.isEmpty()) {
            date(match.group(3), match.group(1), match.group(5))
                    .filter(date -> readings.stream()
                            .noneMatch(reading -> reading.date().equals(date)))
                    .ifPresent(date -> readings.add(new DateReading(date, Order.MONTH_DAY_YEAR)));
        }
        if (match.group(5).length() == 2 && readings.isEmpty()) {
            date(match.group(5), match.group(3), match.group(1))
                    .ifPresent(date -> readings.add(new DateReading(date, Order.YEAR_MONTH_DAY)));
        }
        return readings.isEmpty() && isSortCode(match) ? Optional.empty() : Optional.of(readings);
    }

    /** {@code 56-00-32}: nobody means a day by a number that no month has; banks are numbered so. */
    private static boolean isSortCode(Matcher match) {
        return match.group(5).length() == 2
                && IntStream.of(1, 3)
                        .map(group -> Integer.parseInt(match.group(group)))
                        .anyMatch(number -> number < 1 || number > LAST_OF_MONTH);
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        int y = Integer.parseInt(year);
        int full = year.length() == 4 ? y : y < 50 ? 2000 + y : 1900 + y;
        if (full < 1990 || full > 2069) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(full, Month.of(Integer.parseInt(month)), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty(); // an expected outcome: such a day is not in the calendar
        }
    }
}
