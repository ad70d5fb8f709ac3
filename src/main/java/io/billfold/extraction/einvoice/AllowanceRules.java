package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import io.billfold.invoice.content.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Allowances and charges on the document: BR-31 to BR-38, BR-CO-11, BR-CO-12, BR-CO-21, BR-CO-22. */
final class AllowanceRules {
    static final List<Rule> RULES = List.of(
            each("BR-31", "An allowance has an amount (BT-92)", false, LineRules::hasAmount),
            each("BR-32", "An allowance has a VAT category (BT-95)", false, AllowanceRules::hasCategory),
            each("BR-33", "An allowance has a reason (BT-97, BT-98)", false, LineRules::hasReason),
            each("BR-36", "A charge has an amount (BT-99)", true, LineRules::hasAmount),
            each("BR-37", "A charge has a VAT category (BT-102)", true, AllowanceRules::hasCategory),
            each("BR-38", "A charge has a reason (BT-104, BT-105)", true, LineRules::hasReason),
            new Rule(
                    "BR-CO-11",
                    "The allowances add up to their total (BT-107)",
                    Field.NET_TOTAL,
                    invoice -> addUp(invoice, false, invoice.totals().allowances())),
            new Rule(
                    "BR-CO-12",
                    "The charges add up to their total (BT-108)",
                    Field.NET_TOTAL,
                    invoice -> addUp(invoice, true, invoice.totals().charges())));

    private AllowanceRules() {}

    private static Rule each(String number, String demand, boolean charge, Predicate<AllowanceCharge> holds) {
        return new Rule(
                number,
                demand,
                invoice -> invoice.allowanceCharges().stream()
                        .filter(one -> one.charge() == charge)
                        .allMatch(holds));
    }

    private static boolean hasCategory(AllowanceCharge one) {
        return one.vatCategory().isPresent();
    }

    private static boolean addUp(EInvoice invoice, boolean charges, Value total) {
        BigDecimal sum = invoice.allowanceCharges().stream()
                .filter(one -> one.charge() == charges)
                .map(one -> one.amount().number().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.number().orElse(BigDecimal.ZERO).compareTo(sum) == 0;
    }
}
