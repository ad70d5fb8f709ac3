package io.billfold.search;

import io.billfold.account.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an invoice.
 *
 * @param fields by public name, in the order in which highlights are shown; they weigh more than the body
 * @param body all the words read from the pages
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
        @Nullable BigDecimal total,
        @Nullable String number,
        String source,
        Instant createdAt) {}
