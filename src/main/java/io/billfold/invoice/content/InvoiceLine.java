package io.billfold.invoice.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line (BG-25).
 *
 * @param description BT-153, or BT-154 where there is no name
 * @param quantity BT-129
 * @param unit BT-130, UN/ECE Recommendation 20
 * @param unitPrice BT-146
 * @param net BT-131
 * @param vatRate BT-152, per cent
 */
public record InvoiceLine(
        @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal net,
        @Nullable BigDecimal vatRate) {}
