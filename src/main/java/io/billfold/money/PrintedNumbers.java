package io.billfold.money;

import io.billfold.money.NumberReading.Grouping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers in printed text and says every way to read them: {@code 1.234,56}, {@code 1,234.56}, {@code 1'234.56},
 * {@code 1 234,56}, {@code 12,34,567.00}; minus before or after, brackets, {@code CR}; {@code 12,-} and {@code 12,--}.
 */
public final class PrintedNumbers {
    private static final String SPACE = "[ \\u00a0\\u2009\\u202f]";
    private static final String BODY = "(?:\\d{1,3}(?:[.]\\d{3})+(?:,\\d{1,4})?"
            + "|\\d{1,3}(?:,\\d{3})+(?:[.]\\d{1,4})?"
            + "|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:[.]\\d{1,4})?"
            + "|\\d{1,3}(?:['’´]\\d{3})+(?:[.,]\\d{1,4})?"
            + "|\\d{1,3}(?:" + SPACE + "\\d{3})+(?:[.,]\\d{1,4})?"
            + "|\\d+[.,]\\d+"
            + "|[.,]\\d{2}"
            + "|\\d+)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(?<open>\\(\\s?)?(?<minus>[-–−]\\s?)?(?<body>" + BODY
                    + ")(?:,[-–—]{1,2}|[.][-–—]{2})?(?<trailing>\\s?[-–−](?![\\w]))?(?<close>\\s?\\))?(?<credit>\\s?CR\\b)?(?![\\d])");
    private static final Pattern CONFUSED = Pattern.compile("[\\dOoQDlI|SsBZz]+(?:[.,]\\s?[\\dOoQDlI|SsBZz]+)*");

    private PrintedNumbers() {}

    /** All numbers of a text from left to right, without those that a letter touches in front (a code is no number). */
    public static List<PrintedNumber> find(String text) {
        List<PrintedNumber> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String body = matcher.group("body");
            boolean bracketed = matcher.group("open") != null && matcher.group("close") != null;
            boolean negative = bracketed
                    || matcher.group("minus") != null
                    || matcher.group("trailing") != null
                    || matcher.group("credit") != null;
            int start = bracketed || matcher.group("open") == null ? matcher.start() : matcher.end("open");
            int end = matcher.group("close") != null && !bracketed ? matcher.start("close") : matcher.end();
            found.add(new PrintedNumber(text.substring(start, end), start, end, readings(body, negative, false)));
        }
        return found;
    }

    /** The whole text as one number. */
    public static Optional<PrintedNumber> parse(String text) {
        String stripped = text.strip();
        return find(stripped).stream()
                .filter(number -> number.start() == 0 && number.end() == stripped.length())
                .findFirst();
    }

    /**
     * The whole text as one number, letters read as the digits they are confused with (O for 0, l for 1, S for 5, B for 8) and
     * spaces after a decimal mark overlooked. Kept apart from {@link #parse}, so that a repaired value never passes for a printed one.
     */
    public static Optional<PrintedNumber> repair(String text) {
        String stripped = text.strip();
        if (!CONFUSED.matcher(stripped).matches()
                || stripped.chars().filter(Character::isDigit).count() * 2 < stripped.length() - 1) {
            return Optional.empty();
        }
        String digits = stripped.replaceAll("\\s", "")
                .replaceAll("[OoQD]", "0")
                .replaceAll("[lI|]", "1")
                .replaceAll("[Ss]", "5")
                .replace('B', '8')
                .replaceAll("[Zz]", "2");
        boolean changed = !digits.equals(stripped);
        return parse(digits)
                .map(number -> new PrintedNumber(
                        text,
                        0,
                        text.length(),
                        number.readings().stream()
                                .map(r -> new NumberReading(r.value(), r.grouping(), r.decimalMark(), changed))
                                .toList()));
    }

    private static List<NumberReading> readings(String body, boolean negative, boolean repaired) {
        List<NumberReading> readings = new ArrayList<>(2);
        int point = body.lastIndexOf('.');
        int comma = body.lastIndexOf(',');
        Grouping spaced = groupingBySpace(body);
        if (spaced != Grouping.NONE) {
            char mark = point >= 0 ? '.' : comma >= 0 ? ',' : ' ';
            add(readings, body, mark, spaced, negative, repaired);
        } else if (point >= 0 && comma >= 0) {
            char mark = point > comma ? '.' : ',';
            boolean indian = mark == '.' && body.matches("\\d{1,2}(?:,\\d{2})+,\\d{3}\\.\\d+");
            add(
                    readings,
                    body,
                    mark,
                    indian ? Grouping.INDIAN : mark == '.' ? Grouping.COMMA : Grouping.POINT,
                    negative,
                    repaired);
        } else if (point < 0 && comma < 0) {
            add(readings, body, ' ', Grouping.NONE, negative, repaired);
        } else {
            oneKindOfMark(readings, body, point >= 0 ? '.' : ',', negative, repaired);
        }
        return readings;
    }

    /** A single mark before three digits may group or divide; several marks of one kind can only group. */
    private static void oneKindOfMark(
            List<NumberReading> readings, String body, char mark, boolean negative, boolean repaired) {
        Grouping grouping = mark == '.' ? Grouping.POINT : Grouping.COMMA;
        boolean several = body.indexOf(mark) != body.lastIndexOf(mark);
        if (several) {
            boolean indian = body.matches("\\d{1,2}(?:,\\d{2})+,\\d{3}");
            add(readings, body, ' ', indian ? Grouping.INDIAN : grouping, negative, repaired);
            return;
        }
        boolean mayGroup = body.matches("[1-9]\\d{0,2}[.,]\\d{3}");
        if (mayGroup) {
            add(readings, body, ' ', grouping, negative, repaired);
        }
        add(readings, body, mark, Grouping.NONE, negative, repaired);
    }

    private static Grouping groupingBySpace(String body) {
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\'' || c == '’' || c == '´') {
                return Grouping.APOSTROPHE;
            }
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f') {
                return Grouping.SPACE;
            }
        }
        return Grouping.NONE;
    }

    private static void add(
            List<NumberReading> readings,
            String body,
            char decimalMark,
            Grouping grouping,
            boolean negative,
            boolean repaired) {
        StringBuilder plain = new StringBuilder(negative ? "-" : "");
        int last = decimalMark == ' ' ? -1 : body.lastIndexOf(decimalMark);
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (i == last) {
                plain.append('.');
            }
        }
        readings.add(new NumberReading(new BigDecimal(plain.toString()), grouping, decimalMark, repaired));
    }
}
