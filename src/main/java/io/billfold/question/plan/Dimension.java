package io.billfold.question.plan;

/** By what invoices can be grouped. The dates are those that {@link Filter#dateOf()} names. */
public enum Dimension {
    VENDOR,
    CATEGORY,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    CURRENCY,
    PAYMENT_METHOD,
    STATUS;

    public boolean isTime() {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR -> true;
            case VENDOR, CATEGORY, CURRENCY, PAYMENT_METHOD, STATUS -> false;
        };
    }
}
