package io.billfold.extraction;

import io.billfold.document.Box;
import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.code.InvoiceNumbers;
import io.billfold.extraction.date.Dates;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the values of a page prove each other. The total must be borne out by other amounts, nothing may speak against any
 * value, and number, date and seller must be all but certain: by what was learned, or because they stand behind their own label and
 * nothing else on the page competes.
 */
final class Proof {
    private static final double CERTAIN = 0.95;
    /** What is enough for a value that a second, independent witness bears out. */
    private static final double SUPPORTED = 0.85;

    private static final double LEGIBLE = 0.9;
    private static final BigDecimal SMALLEST_COIN = new BigDecimal("0.05");
    private static final List<Field> KEY = List.of(Field.TOTAL, Field.ISSUE_DATE, Field.NUMBER, Field.SELLER_NAME);

    private Proof() {}

    /** What adds up on the page. */
    record Sums(Totals.Triple totals, List<InvoiceLine> lines, List<VatBreakdown> breakdown) {
        /** How many independent sums lead to the total. */
        int count() {
            return (totals.provedBySum() ? 1 : 0) + (lines.isEmpty() ? 0 : 1) + (breakdown.isEmpty() ? 0 : 1);
        }
    }

    static boolean holds(Values values, DocumentKind kind, Marks marks, Sums sums, List<Finding> findings) {
        boolean nothingAgainst = findings.stream()
                .allMatch(finding -> finding.severity() == Severity.OK || finding.severity() == Severity.INFO);
        return nothingAgainst
                && total(values, sums)
                && !isBeforeRounding(values, marks)
                && date(values, marks)
                && number(values, kind, marks)
                && seller(values)
                && currency(values)
                && KEY.stream().allMatch(field -> isLegible(values.evidence().get(field), marks));
    }

    /** A value may be the right one and yet be misread: its letters must be as sure as its choice. */
    private static boolean isLegible(@Nullable Evidence evidence, Marks marks) {
        Box box = evidence == null ? null : evidence.box();
        Integer page = evidence == null ? null : evidence.page();
        return box == null
                || page == null
                || marks.sheet().segments().stream()
                        .filter(segment -> segment.page() == page)
                        .flatMap(segment -> segment.words().stream())
                        .filter(word -> word.box().centerX() > box.left()
                                && word.box().centerX() < box.right()
                                && word.box().centerY() > box.top()
                                && word.box().centerY() < box.bottom())
                        .allMatch(word -> word.confidence() >= LEGIBLE);
    }

    private static boolean total(Values values, Sums sums) {
        double confidence = values.confidence(Field.TOTAL);
        return (sums.count() >= 1 && confidence >= CERTAIN) || (sums.count() >= 2 && confidence >= SUPPORTED);
    }

    /** Where rounding is printed, an amount that no coins can pay may be the one before it, and the one after it misread. */
    private static boolean isBeforeRounding(Values values, Marks marks) {
        String total = values.text(Field.TOTAL);
        return total != null
                && new BigDecimal(total).remainder(SMALLEST_COIN).signum() != 0
                && marks.labels().stream().anyMatch(hit -> hit.label() == Label.ROUNDING);
    }

    private static boolean date(Values values, Marks marks) {
        double confidence = values.confidence(Field.ISSUE_DATE);
        return confidence >= CERTAIN || (confidence >= SUPPORTED && Dates.onlyOne(marks));
    }

    /** Many receipts have none; an invoice without one has a number that was not found. */
    private static boolean number(Values values, DocumentKind kind, Marks marks) {
        String number = values.text(Field.NUMBER);
        double confidence = values.confidence(Field.NUMBER);
        if (number == null) {
            return kind == DocumentKind.RECEIPT;
        }
        return confidence >= CERTAIN || (confidence >= SUPPORTED && InvoiceNumbers.uncontested(number, marks));
    }

    /** A currency that only the country tells may be another one. */
    private static boolean currency(Values values) {
        return values.confidence(Field.CURRENCY) >= SUPPORTED;
    }

    private static boolean seller(Values values) {
        return values.confidence(Field.SELLER_NAME) >= CERTAIN;
    }
}
