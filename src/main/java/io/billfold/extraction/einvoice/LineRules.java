package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import io.billfold.extraction.einvoice.EInvoice.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a line must say: BR-16, BR-21 to BR-28, BR-41 to BR-44, and the arithmetic of a line after Peppol (R120). */
final class LineRules {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    static final List<Rule> RULES = List.of(
            new Rule(
                    "BR-16",
                    "An invoice has at least one line (BG-25)",
                    invoice -> !invoice.lines().isEmpty()),
            each("BR-21", "A line has an identifier (BT-126)", line -> line.id().isPresent()),
            each(
                    "BR-22",
                    "A line has a quantity (BT-129)",
                    line -> line.quantity().isPresent()),
            each("BR-23", "A quantity has a unit (BT-130)", line -> line.unit().isPresent()),
            each("BR-24", "A line has a net amount (BT-131)", line -> line.net().isPresent()),
            each("BR-25", "A line names its item (BT-153)", line -> line.name().isPresent()),
            each(
                    "BR-26",
                    "A line has a net price (BT-146)",
                    line -> line.unitPrice().isPresent()),
            each(
                    "BR-27",
                    "A net price is not negative",
                    line -> line.unitPrice()
                            .number()
                            .map(price -> price.signum() >= 0)
                            .orElse(true)),
            eachOf("BR-41", "An allowance on a line has an amount (BT-136)", false, LineRules::hasAmount),
            eachOf("BR-42", "An allowance on a line has a reason (BT-139, BT-140)", false, LineRules::hasReason),
            eachOf("BR-43", "A charge on a line has an amount (BT-141)", true, LineRules::hasAmount),
            eachOf("BR-44", "A charge on a line has a reason (BT-144, BT-145)", true, LineRules::hasReason),
            each(
                    "BR-CO-04",
                    "A line has a VAT category (BT-151)",
                    line -> line.vatCategory().isPresent()),
            each(
                    "PEPPOL-EN16931-R120",
                    "Quantity × price − allowances + charges is the line's net amount",
                    LineRules::addsUp));

    private LineRules() {}

    private static Rule each(String number, String demand, Predicate<Line> holds) {
        return new Rule(number, demand, invoice -> invoice.lines().stream().allMatch(holds));
    }

    private static Rule eachOf(String number, String demand, boolean charge, Predicate<AllowanceCharge> holds) {
        return each(
                number,
                demand,
                line -> line.allowanceCharges().stream()
                        .filter(one -> one.charge() == charge)
                        .allMatch(holds));
    }

    static boolean hasAmount(AllowanceCharge one) {
        return one.amount().isPresent();
    }

    static boolean hasReason(AllowanceCharge one) {
        return one.reason().isPresent() || one.reasonCode().isPresent();
    }

    /** Compared as quantity × price with net × base quantity, so that nothing is divided; within two cents. */
    private static boolean addsUp(Line line) {
        Optional<BigDecimal> quantity = line.quantity().number();
        Optional<BigDecimal> price = line.unitPrice().number();
        Optional<BigDecimal> net = line.net().number();
        if (quantity.isEmpty() || price.isEmpty() || net.isEmpty()) {
            return true;
        }
        BigDecimal base = line.baseQuantity()
                .number()
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ONE);
        BigDecimal adjustments = line.allowanceCharges().stream()
                .map(one -> one.amount()
                        .number()
                        .map(amount -> one.charge() ? amount : amount.negate())
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = quantity.get()
                .multiply(price.get())
                .subtract(net.get().subtract(adjustments).multiply(base));
        return difference.abs().compareTo(TOLERANCE.multiply(base)) <= 0;
    }
}
