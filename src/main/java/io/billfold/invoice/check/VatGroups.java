package io.billfold.invoice.check;

import static io.billfold.invoice.check.Subject.error;
import static io.billfold.invoice.check.Subject.ok;
import static io.billfold.invoice.check.Subject.same;
import static io.billfold.invoice.check.Subject.warning;

import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The VAT breakdown (BG-23) adds up: EN 16931, BR-CO-14 and BR-CO-17, and the sum of BR-S-08 and its sisters. */
final class VatGroups {
    static final List<Check> CHECKS =
            List.of(VatGroups::taxesMakeTheTaxTotal, VatGroups::basesMakeTheNetTotal, VatGroups::ratesMakeTheTaxes);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private VatGroups() {}

    private static Optional<Finding> taxesMakeTheTaxTotal(Subject subject) {
        return compared(subject, VatBreakdown::tax, Field.TAX_TOTAL, "BR-CO-14", "Sum of the taxes by rate");
    }

    private static Optional<Finding> basesMakeTheNetTotal(Subject subject) {
        return compared(
                subject, VatBreakdown::taxable, Field.NET_TOTAL, "VAT-BASES", "Sum of the taxable amounts by rate");
    }

    private static Optional<Finding> compared(
            Subject subject,
            Function<VatBreakdown, @Nullable BigDecimal> part,
            Field field,
            String code,
            String explanation) {
        List<VatBreakdown> groups = subject.content().vatBreakdown();
        List<BigDecimal> parts =
                groups.stream().map(part).filter(Objects::nonNull).toList();
        Optional<BigDecimal> whole = subject.content().amount(field);
        if (groups.isEmpty() || parts.size() < groups.size() || whole.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return same(code, sum, whole.get(), explanation, field);
    }

    /** The worst group decides. A difference below one unit is only a warning: the tax may have been rounded line by line. */
    private static Optional<Finding> ratesMakeTheTaxes(Subject subject) {
        BigDecimal worst = BigDecimal.ZERO;
        String detail = "";
        boolean any = false;
        for (VatBreakdown group : subject.content().vatBreakdown()) {
            BigDecimal rate = group.rate();
            BigDecimal taxable = group.taxable();
            BigDecimal tax = group.tax();
            if (rate == null || taxable == null || tax == null) {
                continue;
            }
            any = true;
            BigDecimal expected = taxable.multiply(rate).movePointLeft(2).setScale(tax.scale(), RoundingMode.HALF_UP);
            BigDecimal difference = expected.subtract(tax).abs();
            if (detail.isEmpty() || difference.compareTo(worst) > 0) {
                worst = difference;
                detail = rate.toPlainString() + " % of " + taxable.toPlainString() + " = " + expected.toPlainString()
                        + (difference.signum() == 0 ? "" : ", and the invoice says " + tax.toPlainString());
            }
        }
        if (!any) {
            return Optional.empty();
        }
        if (worst.compareTo(CENT) <= 0) {
            return ok("BR-CO-17", detail, Field.TAX_TOTAL);
        }
        return worst.compareTo(BigDecimal.ONE) < 0
                ? warning("BR-CO-17", detail, Field.TAX_TOTAL)
                : error("BR-CO-17", detail, Field.TAX_TOTAL);
    }
}
