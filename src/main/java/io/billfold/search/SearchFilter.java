package io.billfold.search;

import io.billfold.invoice.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices are meant besides the words. An empty list and null do not limit; of several values any will do; both ends of
 * a range are included.
 *
 * @param vendors whole names
 * @param vendor a part of the name, in any case
 * @param numbers whole invoice numbers, in any case
 * @param operationNumbers as {@link io.billfold.invoice.OperationNumbers} spells them
 * @param filename a part of it, in any case
 * @param archived null for both
 * @param without what an invoice must not say: all of it
 */
public record SearchFilter(
        List<String> vendors,
        List<String> categories,
        List<String> statuses,
        List<String> currencies,
        List<String> sources,
        List<String> numbers,
        List<String> operationNumbers,
        @Nullable String vendor,
        @Nullable String filename,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable BigDecimal totalMin,
        @Nullable BigDecimal totalMax,
        @Nullable Boolean archived,
        Set<Missing> without) {
    /** Everything. */
    public static final SearchFilter NONE = new SearchFilter(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null,
            null, null, null, null, Set.of());

    public SearchFilter {
        vendors = List.copyOf(vendors);
        categories = List.copyOf(categories);
        statuses = List.copyOf(statuses);
        currencies = List.copyOf(currencies);
        sources = List.copyOf(sources);
        numbers = List.copyOf(numbers);
        operationNumbers = List.copyOf(operationNumbers);
        without = Set.copyOf(without);
    }
}
