package io.billfold.extraction.origin;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.money.Currencies;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sign or code on the page that says what the amounts are in.
 *
 * @param start of it in the segment's text
 * @param end after its last letter
 */
public record PrintedCurrency(Segment segment, int start, int end) {
    /** Signs, letters with a dollar sign, and short words, which may touch a number. */
    private static final Pattern SIGN = Pattern.compile("(?<!\\p{L})(?:\\p{L}{0,3}\\p{Sc}|\\p{L}{2,5})(?!\\p{L})");

    /**
     * The one that a reader would be pointed to: beside the amount given, else beside any amount, else the first.
     *
     * @return empty if the page does not say it, and the country or the language does
     */
    public static Optional<PrintedCurrency> of(Marks marks, Currency currency, Optional<AmountMark> amount) {
        Optional<Segment> beside = amount.map(AmountMark::segment);
        return marks.sheet().segments().stream()
                .flatMap(segment -> SIGN.matcher(segment.text())
                        .results()
                        .filter(found -> says(found, currency))
                        .map(found -> new PrintedCurrency(segment, found.start(), found.end())))
                .min(Comparator.comparing((PrintedCurrency printed) ->
                                !beside.filter(printed.segment::equals).isPresent())
                        .thenComparing(printed -> marks.amounts(printed.segment).isEmpty()));
    }

    /** Codes are capitals; in small letters they are words, such as “all” and “try”. */
    private static boolean says(MatchResult found, Currency currency) {
        String sign = found.group();
        boolean isWord = sign.equalsIgnoreCase(currency.getCurrencyCode()) && !sign.equals(currency.getCurrencyCode());
        return !isWord && Currencies.meanings(sign).contains(currency);
    }

    public String text() {
        return segment.text().substring(start, end);
    }

    public Box box() {
        return segment.boxOf(start, end);
    }
}
