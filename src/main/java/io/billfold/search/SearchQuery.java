package io.billfold.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. An empty list and null do not filter; of several values any will do.
 *
 * @param words as typed; empty finds everything
 * @param vendors whole names
 * @param archived null for both
 * @param page counted from 1
 */
public record SearchQuery(
        String words,
        List<String> vendors,
        List<String> categories,
        List<String> statuses,
        List<String> currencies,
        List<String> sources,
        @Nullable String number,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        @Nullable BigDecimal totalMin,
        @Nullable BigDecimal totalMax,
        @Nullable Boolean archived,
        Order order,
        boolean descending,
        int page,
        int perPage) {
    /** What comes first. Relevance is the best match, and among equals the newest. */
    public enum Order {
        RELEVANCE,
        DATE,
        TOTAL
    }

    /** Everything that has these words. */
    public static SearchQuery of(String words) {
        return new SearchQuery(
                words,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Order.RELEVANCE,
                true,
                1,
                10);
    }
}
