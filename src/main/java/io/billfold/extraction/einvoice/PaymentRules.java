package io.billfold.extraction.einvoice;

import io.billfold.invoice.content.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** How an invoice is to be paid: BR-49 to BR-61, BR-CO-25. */
final class PaymentRules {
    private static final Set<String> CREDIT_TRANSFERS = Set.of("30", "58");

    static final List<Rule> RULES = List.of(
            new Rule(
                    "BR-49",
                    "Payment instructions say how to pay (BT-81)",
                    Field.PAYMENT_METHOD,
                    invoice -> invoice.payment().accounts().isEmpty()
                            || invoice.payment().meansCode().isPresent()),
            new Rule(
                    "BR-61",
                    "A credit transfer needs an account (BT-84)",
                    Field.IBAN,
                    invoice -> !CREDIT_TRANSFERS.contains(
                                    invoice.payment().meansCode().raw())
                            || !invoice.payment().accounts().isEmpty()),
            new Rule(
                    "BR-CO-25",
                    "Where something is to be paid, the due date or the terms are said",
                    Field.DUE_DATE,
                    invoice -> invoice.totals()
                                            .due()
                                            .number()
                                            .map(BigDecimal::signum)
                                            .orElse(0)
                                    <= 0
                            || invoice.dueDate().isPresent()
                            || invoice.paymentTerms().isPresent()));

    private PaymentRules() {}
}
