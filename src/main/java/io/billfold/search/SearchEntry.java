package io.billfold.search;

import io.billfold.account.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an invoice.
 *
 * @param fields by public name, in the order in which highlights are shown; they weigh more than the body
 * @param body all other words: of the lines, the evidence, and the pages that the invoice stands on
 * @param operationNumbers as {@link io.billfold.invoice.OperationNumbers} spells them
 * @param version the invoice's; a later one replaces an earlier one, never the other way round
 */
public record SearchEntry(
        long invoice,
        AccountId account,
        Map<String, String> fields,
        String body,
        String status,
        boolean archived,
        @Nullable String vendor,
        @Nullable String category,
        @Nullable String currency,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable BigDecimal total,
        @Nullable String number,
        List<String> operationNumbers,
        String filename,
        String source,
        Instant createdAt,
        long version) {
    public SearchEntry {
        operationNumbers = List.copyOf(operationNumbers);
    }
}
