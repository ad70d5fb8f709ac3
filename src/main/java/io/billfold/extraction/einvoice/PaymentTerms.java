package io.billfold.extraction.einvoice;

import io.billfold.money.DateReading;
import io.billfold.money.PrintedDate;
import io.billfold.money.PrintedDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The due date out of payment terms in words (BT-20), where it is not given as a date (BT-9): "Zahlbar bis 04.04.2018", "30 days net". Several
 * dates or terms are discounts first and the whole amount last, so the last one counts.
 */
final class PaymentTerms {
    /** XRechnung's own notation of discounts, which is no term for the whole amount. */
    private static final Pattern DISCOUNT_NOTATION =
            Pattern.compile("#(?:SKONTO|VERZUG)#[^\\r\\n]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAYS = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3})\\s*(?:calendar\\s+|net\\s+)?(?:days?|tage?n?|jours|giorni|d[ií]as|dagen|dagar|dage|dni)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Terms that count from another day than that of issue. */
    private static final Pattern FROM_MONTH_END = Pattern.compile(
            "end of (?:the )?month|\\bEOM\\b|monatsende|fin de mois|fine mese|fin de mes", Pattern.CASE_INSENSITIVE);

    private PaymentTerms() {}

    static Optional<LocalDate> dueDate(String terms, Optional<LocalDate> issued) {
        String words = DISCOUNT_NOTATION.matcher(terms).replaceAll(" ");
        if (FROM_MONTH_END.matcher(words).find()) {
            return Optional.empty();
        }
        Optional<LocalDate> written = PrintedDates.find(words).stream()
                .filter(date -> !date.ambiguous() && !date.impossible())
                .map(PrintedDate::readings)
                .map(readings -> readings.getFirst())
                .map(DateReading::date)
                .filter(date -> issued.map(day -> !date.isBefore(day)).orElse(true))
                .max(Comparator.naturalOrder());
        return written.or(() -> issued.flatMap(day -> DAYS.matcher(words)
                .results()
                .map((MatchResult days) -> Integer.valueOf(days.group(1)))
                .max(Comparator.naturalOrder())
                .map(day::plusDays)));
    }
}
