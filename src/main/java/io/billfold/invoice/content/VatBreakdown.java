package io.billfold.invoice.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * VAT at one rate (BG-23).
 *
 * @param rate BT-119, per cent
 * @param category BT-118, UNCL5305: S, Z, E, AE, K, G, O …
 * @param taxable BT-116
 * @param tax BT-117
 */
public record VatBreakdown(
        @Nullable BigDecimal rate,
        @Nullable String category,
        @Nullable BigDecimal taxable,
        @Nullable BigDecimal tax) {}
