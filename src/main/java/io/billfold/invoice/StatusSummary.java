package io.billfold.invoice;

import java.util.Map;

/**
 * How many invoices stand where. The states count what is not archived, so all the numbers but the total add up to it.
 */
public record StatusSummary(
        long pending,
        long processing,
        long needsReview,
        long confirmed,
        long rejected,
        long failed,
        long archived,
        long total) {
    static StatusSummary of(Map<InvoiceTotals.Place, Long> counts) {
        long archived = counts.entrySet().stream()
                .filter(entry -> entry.getKey().archived())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new StatusSummary(
                active(counts, State.PENDING),
                active(counts, State.PROCESSING),
                active(counts, State.NEEDS_REVIEW),
                active(counts, State.CONFIRMED),
                active(counts, State.REJECTED),
                active(counts, State.FAILED),
                archived,
                total);
    }

    private static long active(Map<InvoiceTotals.Place, Long> counts, State state) {
        return counts.getOrDefault(new InvoiceTotals.Place(state, false), 0L);
    }
}
