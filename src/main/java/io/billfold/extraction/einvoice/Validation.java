package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Totals;
import io.billfold.invoice.check.Adjustments;
import io.billfold.invoice.check.Checks;
import io.billfold.invoice.check.Circumstances;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts an electronic invoice to the rules of EN 16931. The arithmetic (BR-CO) is that of {@link Checks}, with the allowances and prepayments
 * that only the XML knows; the formal rules stand in the lists of this package.
 */
final class Validation {
    private static final List<Rule> ESSENTIAL = Stream.of(
                    HeaderRules.RULES, VatRules.RULES, AllowanceRules.RULES, PaymentRules.RULES)
            .flatMap(List::stream)
            .toList();

    private Validation() {}

    static List<Finding> of(EInvoice invoice, DocumentKind kind, InvoiceContent content) {
        List<Finding> findings = new ArrayList<>(Checks.of(content, circumstances(invoice, kind)));
        if (invoice.syntax().followsEn16931()) {
            findings.addAll(formal(rules(Profile.of(invoice)), invoice));
        }
        return findings;
    }

    private static Circumstances circumstances(EInvoice invoice, DocumentKind kind) {
        Circumstances circumstances = Circumstances.of(kind);
        return invoice.syntax() == EInvoice.Syntax.FATTURAPA
                ? circumstances // it says neither the sum of its lines nor what was prepaid
                : circumstances.with(adjustments(invoice.totals()));
    }

    private static Adjustments adjustments(Totals totals) {
        return new Adjustments(
                totals.lines().number().orElse(null),
                orZero(totals.allowances()),
                orZero(totals.charges()),
                orZero(totals.prepaid()),
                orZero(totals.rounding()));
    }

    private static BigDecimal orZero(Value amount) {
        return amount.number().orElse(BigDecimal.ZERO);
    }

    private static List<Rule> rules(Profile profile) {
        return switch (profile) {
            case MINIMUM -> HeaderRules.RULES;
            case WITHOUT_LINES -> ESSENTIAL;
            case EN16931 ->
                Stream.concat(ESSENTIAL.stream(), LineRules.RULES.stream()).toList();
            case XRECHNUNG ->
                Stream.of(ESSENTIAL, LineRules.RULES, XRechnungRules.RULES)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** A finding for every rule that is broken; if none is, one that says so. */
    private static List<Finding> formal(List<Rule> rules, EInvoice invoice) {
        List<Finding> broken = rules.stream()
                .filter(rule -> !rule.holds().test(invoice))
                .map(rule -> new Finding(rule.number(), Severity.WARNING, rule.demand() + ": broken", rule.field()))
                .toList();
        return broken.isEmpty()
                ? List.of(new Finding("EN-16931", Severity.OK, "All " + rules.size() + " formal rules hold", null))
                : broken;
    }
}
