package io.billfold.invoice.check;

import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import java.math.BigDecimal;
import java.util.Optional;

/** What is checked: the content, and what else is known of it. */
record Subject(InvoiceContent content, Circumstances circumstances) {
    /** A difference that rounding to five cents explains, as Malaysia, Switzerland and others round cash. */
    private static final BigDecimal CASH_ROUNDING = new BigDecimal("0.05");

    static Optional<Finding> ok(String code, String detail, Field field) {
        return Optional.of(new Finding(code, Severity.OK, detail, field));
    }

    static Optional<Finding> warning(String code, String detail, Field field) {
        return Optional.of(new Finding(code, Severity.WARNING, detail, field));
    }

    static Optional<Finding> error(String code, String detail, Field field) {
        return Optional.of(new Finding(code, Severity.ERROR, detail, field));
    }

    /** Two amounts that should be the same: a warning where cash rounding explains the difference, else an error. */
    static Optional<Finding> same(
            String code, BigDecimal expected, BigDecimal actual, String explanation, Field field) {
        BigDecimal difference = expected.subtract(actual).abs();
        String detail = explanation + " = " + expected.toPlainString();
        if (difference.signum() == 0) {
            return ok(code, detail, field);
        }
        String broken = detail + ", but the invoice says " + actual.toPlainString();
        return difference.compareTo(CASH_ROUNDING) <= 0 ? warning(code, broken, field) : error(code, broken, field);
    }
}
