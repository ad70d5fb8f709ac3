package io.billfold.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the money went and how the work stands, in a range of dates.
 *
 * @param currencies one for each, never added up across; the one with most invoices first
 * @param waiting invoices that wait for a person now
 * @param readingMsMedian from arrival to proposal, in milliseconds; null if nothing was read
 */
public record Dashboard(
        List<CurrencySpend> currencies,
        long waiting,
        long confirmed,
        long confirmedWithoutPerson,
        @Nullable Long readingMsMedian,
        @Nullable Long readingMsP95) {
    /** Invoices that count as spent: waiting for review or confirmed, and not archived. Months are like 2026-10. */
    public record CurrencySpend(
            String currency,
            BigDecimal total,
            BigDecimal tax,
            long count,
            List<Spend> months,
            List<Spend> vendors,
            List<Spend> categories) {}

    /** @param key the month, vendor or category; empty where it is not known */
    public record Spend(String key, BigDecimal total, BigDecimal tax, long count) {}
}
