package io.billfold.question.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on an amount of each invoice, in the invoice's own currency.
 *
 * @param least null: no lower bound
 * @param most null: no upper bound
 */
public record AmountRange(
        Amount amount, @Nullable Bound least, @Nullable Bound most) {
    public AmountRange {
        if (least == null && most == null) {
            throw new IllegalArgumentException("a range of amounts has at least one bound");
        }
        if (least != null && most != null && least.value().compareTo(most.value()) > 0) {
            throw new IllegalArgumentException("a range of amounts begins below its end");
        }
    }

    /** One end of a range: “at least 100” includes it, “over 100” does not. */
    public record Bound(BigDecimal value, boolean included) {}
}
