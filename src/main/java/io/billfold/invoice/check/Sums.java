package io.billfold.invoice.check;

import static io.billfold.invoice.check.Subject.ok;
import static io.billfold.invoice.check.Subject.same;
import static io.billfold.invoice.check.Subject.warning;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The totals add up (EN 16931, conditions BR-CO-10 to BR-CO-16), and are what a total is. */
final class Sums {
    static final List<Check> CHECKS = List.of(
            Sums::linesMakeTheirTotal,
            Sums::linesAndAdjustmentsMakeTheNetTotal,
            Sums::netAndTaxMakeTheTotal,
            Sums::totalAndPrepaymentMakeTheAmountDue,
            Sums::totalIsNotZero,
            Sums::totalIsNotNegative);

    private Sums() {}

    /** On paper the lines are compared with the net total or, on receipts, with the total: prices there have the tax in them. */
    private static Optional<Finding> linesMakeTheirTotal(Subject subject) {
        Optional<BigDecimal> sum = lineSum(subject);
        if (sum.isEmpty()) {
            return Optional.empty();
        }
        Adjustments known = subject.circumstances().adjustments();
        if (known != null) {
            BigDecimal lines = known.lines();
            return lines == null
                    ? Optional.empty()
                    : same("BR-CO-10", sum.get(), lines, "Sum of the lines", Field.NET_TOTAL);
        }
        Optional<BigDecimal> net = subject.content().amount(Field.NET_TOTAL);
        Optional<BigDecimal> total = subject.content().amount(Field.TOTAL);
        String detail = "Sum of the lines = " + sum.get().toPlainString();
        if (net.filter(amount -> amount.compareTo(sum.get()) == 0).isPresent()) {
            return ok("BR-CO-10", detail + " = net total", Field.NET_TOTAL);
        }
        if (total.filter(amount -> amount.compareTo(sum.get()) == 0).isPresent()) {
            return ok("BR-CO-10", detail + " = total", Field.TOTAL);
        }
        return net.or(() -> total)
                .flatMap(amount -> warning(
                        "BR-CO-10", detail + ", but the invoice says " + amount.toPlainString(), Field.NET_TOTAL));
    }

    /** Nothing unless every line has its amount: a sum with a hole proves nothing. */
    private static Optional<BigDecimal> lineSum(Subject subject) {
        List<InvoiceLine> lines = subject.content().lines();
        List<BigDecimal> amounts =
                lines.stream().map(InvoiceLine::net).filter(Objects::nonNull).toList();
        return lines.isEmpty() || amounts.size() < lines.size()
                ? Optional.empty()
                : amounts.stream().reduce(BigDecimal::add);
    }

    private static Optional<Finding> linesAndAdjustmentsMakeTheNetTotal(Subject subject) {
        Adjustments known = subject.circumstances().adjustments();
        if (known == null || known.lines() == null) {
            return Optional.empty();
        }
        BigDecimal expected = known.lines().subtract(known.allowances()).add(known.charges());
        return subject.content()
                .amount(Field.NET_TOTAL)
                .flatMap(net -> same("BR-CO-13", expected, net, "Lines − allowances + charges", Field.NET_TOTAL));
    }

    private static Optional<Finding> netAndTaxMakeTheTotal(Subject subject) {
        Optional<BigDecimal> net = subject.content().amount(Field.NET_TOTAL);
        Optional<BigDecimal> tax = subject.content().amount(Field.TAX_TOTAL);
        Optional<BigDecimal> total = subject.content().amount(Field.TOTAL);
        if (net.isEmpty() || tax.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return same("BR-CO-15", net.get().add(tax.get()), total.get(), "Net total + VAT", Field.TOTAL);
    }

    private static Optional<Finding> totalAndPrepaymentMakeTheAmountDue(Subject subject) {
        Adjustments known = subject.circumstances().adjustments();
        Optional<BigDecimal> total = subject.content().amount(Field.TOTAL);
        Optional<BigDecimal> due = subject.content().amount(Field.AMOUNT_DUE);
        if (known == null || total.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal expected = total.get().subtract(known.prepaid()).add(known.rounding());
        return same("BR-CO-16", expected, due.get(), "Total − prepaid + rounding", Field.AMOUNT_DUE);
    }

    private static Optional<Finding> totalIsNotZero(Subject subject) {
        return subject.content()
                .amount(Field.TOTAL)
                .filter(total -> total.signum() == 0)
                .flatMap(total -> warning("TOTAL-ZERO", "The total is zero", Field.TOTAL));
    }

    /** A credit note says what is given back without a minus. Some programs write one as an invoice below zero; mostly it is misread. */
    private static Optional<Finding> totalIsNotNegative(Subject subject) {
        String detail = subject.circumstances().kind() == DocumentKind.CREDIT_NOTE
                ? "A credit note with a negative total adds to the debt: "
                : "The total is below zero: ";
        return subject.content()
                .amount(Field.TOTAL)
                .filter(total -> total.signum() < 0)
                .flatMap(total -> warning("TOTAL-NEGATIVE", detail + total.toPlainString(), Field.TOTAL));
    }
}
