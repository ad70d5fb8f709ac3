package io.billfold.extraction;

import io.billfold.extraction.qr.QrContent;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the payment code on a page speak: it is read without error or not at all, so it fills what the page left open, bears out
 * what both say, and has the last word where they differ, with a finding that names both.
 */
final class QrEvidence {
    private QrEvidence() {}

    static Draft join(Draft page, QrContent code) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(page.content().fields());
        Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
        evidence.putAll(page.evidence());
        List<Finding> findings = new ArrayList<>(page.findings());
        boolean agree = true;

        for (Map.Entry<Field, String> said : code.content().fields().entrySet()) {
            Field field = said.getKey();
            String printed = fields.get(field);
            if (printed != null && !same(field, printed, said.getValue())) {
                agree &= !decides(field);
                findings.add(new Finding(
                        "PAGE-VS-QR",
                        decides(field) ? Severity.ERROR : Severity.INFO,
                        "The page says " + printed + ", its QR code says " + said.getValue() + ".",
                        field));
                if (!decides(field)) {
                    continue;
                }
            }
            fields.put(field, said.getValue());
            Evidence proof = code.evidence().get(field);
            if (proof != null) {
                evidence.put(field, proof);
            }
        }
        if (code.content().fields().containsKey(Field.IBAN)) {
            // It was about the digits as read from the page; the code's have been checked.
            findings.removeIf(finding -> finding.code().equals("IBAN-97") && finding.severity() == Severity.ERROR);
        }
        InvoiceContent content = new InvoiceContent(
                fields, page.content().vatBreakdown(), page.content().lines());
        return new Draft(
                page.kind(),
                content,
                evidence,
                findings,
                page.proved() && agree,
                page.category(),
                Summary.of(page.kind(), content),
                page.pages(),
                page.modelReading());
    }

    /** What a wrong value of would send money to the wrong place or in the wrong amount. Names are written in many ways. */
    private static boolean decides(Field field) {
        return switch (field) {
            case TOTAL, AMOUNT_DUE, CURRENCY, IBAN, PAYMENT_REFERENCE, TAX_TOTAL -> true;
            default -> false;
        };
    }

    private static boolean same(Field field, String printed, String said) {
        return switch (field.type()) {
            case AMOUNT -> new BigDecimal(printed).compareTo(new BigDecimal(said)) == 0;
            case TEXT, CODE, DATE, CURRENCY, CODES ->
                printed.replaceAll("\\W", "").equalsIgnoreCase(said.replaceAll("\\W", ""));
        };
    }
}
