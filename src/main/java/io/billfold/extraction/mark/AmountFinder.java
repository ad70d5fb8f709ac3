package io.billfold.extraction.mark;

import io.billfold.extraction.layout.Segment;
import io.billfold.money.Currencies;
import io.billfold.money.PrintedNumber;
import io.billfold.money.PrintedNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers that may be amounts; parts of codes, dates, telephone numbers and times are none. */
final class AmountFinder {
    /** A recogniser often leaves a gap beside the decimal mark: {@code 12. 50}. */
    private static final Pattern GAP =
            Pattern.compile("(?<![\\d.,])(\\d{1,6})( ?)([.,])( ?)(\\d{2})(?![\\d.,]\\d|\\d)");

    /** After a currency and at the end of its line, a dash or dot in the middle is a faded decimal mark: {@code RM 14-10}. */
    private static final Pattern FADED_MARK = Pattern.compile("(?<=(?:RM|[\\p{Sc}])\\s?)(\\d{1,5})[-~·](\\d{2})$");

    private static final Pattern SIGN_BEFORE =
            Pattern.compile("([\\p{Sc}]|[A-Za-z]{1,4}[$.]?|[A-Z]{0,2}\\$)\\s{0,2}[-(:]?\\s?$");
    private static final Pattern SIGN_AFTER = Pattern.compile("^\\s{0,2}(\\p{Sc}|[A-Za-z]{2,4}\\b\\.?|kr\\b)");

    /** A minus or bracket before the currency sign. */
    private static final Pattern MINUS_AT_END = Pattern.compile("(?:^|\\s)[-–−(]\\s?$");

    /** {@code $} is often read as S. */
    private static final Pattern MISREAD_SIGN = Pattern.compile("(?:^|\\s)S\\d{1,4}[.,]\\d{2}$");

    private AmountFinder() {}

    static char decimalMark(List<Segment> segments) {
        int points = 0;
        int commas = 0;
        for (Segment segment : segments) {
            for (PrintedNumber number : PrintedNumbers.find(segment.text())) {
                if (!number.ambiguous() && number.decimals() == 2) {
                    if (number.readings().getFirst().decimalMark() == ',') {
                        commas++;
                    } else {
                        points++;
                    }
                }
            }
        }
        return commas > points ? ',' : '.';
    }

    static List<AmountMark> find(Segment segment, List<DateMark> dates, char decimalMark) {
        List<AmountMark> found = new ArrayList<>();
        String text = segment.text();
        boolean[] taken = new boolean[text.length()];
        for (DateMark date : dates) {
            java.util.Arrays.fill(taken, date.printed().start(), date.printed().end(), true);
        }
        closeGaps(segment, text, taken, found);
        Matcher faded = FADED_MARK.matcher(text);
        if (faded.find() && !taken(taken, faded.start(), faded.end())) {
            BigDecimal value = new BigDecimal(faded.group(1) + "." + faded.group(2));
            add(segment, text, faded.start(), faded.end(), value, true, found);
            java.util.Arrays.fill(taken, faded.start(), faded.end(), true);
        }
        for (PrintedNumber number : PrintedNumbers.find(text)) {
            if (!taken(taken, number.start(), number.end()) && isAmount(text, number.start(), number.end())) {
                BigDecimal value = number.readWith(decimalMark).value();
                add(segment, text, number.start(), number.end(), value, false, found);
                lastGroupAlone(segment, text, number, found);
            }
        }
        found.sort(java.util.Comparator.comparingInt(AmountMark::start));
        return found;
    }

    private static void closeGaps(Segment segment, String text, boolean[] taken, List<AmountMark> found) {
        Matcher matcher = GAP.matcher(text);
        while (matcher.find()) {
            boolean gap = !matcher.group(2).isEmpty() || !matcher.group(4).isEmpty();
            if (gap
                    && !taken(taken, matcher.start(), matcher.end())
                    && isAmount(text, matcher.start(), matcher.end())) {
                BigDecimal value = new BigDecimal(matcher.group(1) + "." + matcher.group(5));
                add(segment, text, matcher.start(), matcher.end(), value, true, found);
                java.util.Arrays.fill(taken, matcher.start(), matcher.end(), true);
            }
        }
    }

    /** {@code 2 100,00} may be 2100 or a quantity of 2 beside a price: both are kept, arithmetic decides. */
    private static void lastGroupAlone(Segment segment, String text, PrintedNumber number, List<AmountMark> found) {
        String printed = number.text().stripLeading();
        int space = Math.max(printed.lastIndexOf(' '), printed.lastIndexOf('\u00a0'));
        if (space > 0 && Character.isDigit(printed.charAt(space - 1)) && space + 1 < printed.length()) {
            int start = number.end() - (printed.length() - space - 1);
            PrintedNumbers.parse(text.substring(start, number.end()))
                    .filter(alone -> alone.decimals() == 2)
                    .ifPresent(alone -> add(
                            segment,
                            text,
                            start,
                            number.end(),
                            alone.readings().getFirst().value(),
                            true,
                            found));
        }
    }

    private static boolean taken(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(String text, int start, int end) {
        if (digits(text, start, end) > 11) {
            return false;
        }
        if (start > 0) {
            char before = text.charAt(start - 1);
            boolean letterTouches = Character.isLetter(before)
                    && !signBefore(text, start)
                    && !MISREAD_SIGN.matcher(text.substring(0, end)).find();
            if (letterTouches
                    || before == '/'
                    || before == '_'
                    || before == '#'
                    || (before == ':' && start > 1 && Character.isDigit(text.charAt(start - 2)))) {
                return false;
            }
        }
        if (end < text.length()) {
            char after = text.charAt(end);
            boolean taxCode = end + 2 >= text.length()
                    || !Character.isLetterOrDigit(text.charAt(end + 2))
                    || text.charAt(end + 1) == ' ';
            return !(Character.isLetter(after)
                            && !taxCode
                            && !SIGN_AFTER.matcher(text.substring(end)).find())
                    && after != '/'
                    && after != '_'
                    && !(after == ':' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)))
                    && !(after == '-' && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1)));
        }
        return true;
    }

    private static int digits(String text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean signBefore(String text, int start) {
        return !signIn(SIGN_BEFORE.matcher(text.substring(0, start))).isEmpty();
    }

    private static String signIn(Matcher matcher) {
        if (!matcher.find()) {
            return "";
        }
        String sign = matcher.group(1);
        return Currencies.meanings(sign).isEmpty() ? "" : sign.toUpperCase(Locale.ROOT);
    }

    private static void add(
            Segment segment,
            String text,
            int start,
            int end,
            BigDecimal value,
            boolean repaired,
            List<AmountMark> found) {
        Matcher signed = SIGN_BEFORE.matcher(text.substring(0, start));
        String before = signIn(signed);
        String sign = before.isEmpty() ? signIn(SIGN_AFTER.matcher(text.substring(end))) : before;
        boolean negated = !before.isEmpty()
                && value.signum() > 0
                && MINUS_AT_END.matcher(text.substring(0, signed.start(1))).find();
        found.add(new AmountMark(
                negated ? value.negate() : value,
                segment,
                start,
                end,
                Math.max(0, value.scale()),
                sign,
                text.substring(end).stripLeading().startsWith("%"),
                repaired));
    }
}
