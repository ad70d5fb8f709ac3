package io.billfold.invoice.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the sum of the lines and the amount due. An electronic invoice says it, and what it leaves out is zero; on paper it is
 * mostly unknown.
 *
 * @param lines BT-106; null where it is unknown
 * @param allowances BT-107
 * @param charges BT-108
 * @param prepaid BT-113
 * @param rounding BT-114
 */
public record Adjustments(
        @Nullable BigDecimal lines,
        BigDecimal allowances,
        BigDecimal charges,
        BigDecimal prepaid,
        BigDecimal rounding) {}
