package io.billfold.extraction.classify;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.reading.Page;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Tells invoices from receipts, credit notes, reminders, orders, delivery notes, statements and what is none of these. */
public final class Kinds {
    private static final Map<Label, DocumentKind> HEADINGS = Map.of(
            Label.INVOICE, DocumentKind.INVOICE,
            Label.RECEIPT, DocumentKind.RECEIPT,
            Label.CREDIT_NOTE, DocumentKind.CREDIT_NOTE,
            Label.REMINDER, DocumentKind.REMINDER,
            Label.ORDER, DocumentKind.ORDER,
            Label.DELIVERY_NOTE, DocumentKind.DELIVERY_NOTE,
            Label.STATEMENT, DocumentKind.STATEMENT);
    private static final Set<Label> RECEIPT_WORDS =
            Set.of(Label.CASH, Label.CHANGE, Label.RECEIPT_NUMBER, Label.ROUNDING, Label.ITEM_COUNT, Label.TIP);
    private static final Set<Label> INVOICE_WORDS = Set.of(
            Label.INVOICE_NUMBER,
            Label.INVOICE_DATE,
            Label.DUE_DATE,
            Label.IBAN,
            Label.CUSTOMER_NUMBER,
            Label.BUYER,
            Label.VAT_ID,
            Label.NET);
    private static final Set<Label> MONEY_WORDS = Set.of(
            Label.TOTAL,
            Label.GRAND_TOTAL,
            Label.TOTAL_WITH_TAX,
            Label.NET,
            Label.SUBTOTAL,
            Label.TAX,
            Label.AMOUNT_DUE,
            Label.CASH,
            Label.CHANGE,
            Label.AMOUNT,
            Label.CARD);

    /** What a word in the usual size says as a heading; see {@link #headingWeight}. */
    private static final double HEADING = 1;

    private Kinds() {}

    public static DocumentKind of(Marks marks) {
        boolean hasPrice = marks.amounts().stream().anyMatch(AmountMark::priceLike);
        Map<DocumentKind, Double> votes = new EnumMap<>(DocumentKind.class);
        boolean money = false;
        int receipt = 0;
        int invoice = 0;
        int rows = Math.max(1, marks.sheet().rows().size());
        for (LabelHit hit : marks.labels()) {
            DocumentKind kind = HEADINGS.get(hit.label());
            if (kind != null) {
                votes.merge(kind, headingWeight(hit, marks, rows), Double::sum);
            }
            money |= MONEY_WORDS.contains(hit.label());
            receipt += RECEIPT_WORDS.contains(hit.label()) ? 1 : 0;
            invoice += INVOICE_WORDS.contains(hit.label()) ? 1 : 0;
        }
        boolean anyAmount = hasPrice || (money && !marks.amounts().isEmpty());
        if (!anyAmount || (!money && votes.isEmpty())) {
            return DocumentKind.NOT_AN_INVOICE;
        }
        boolean textLayer = marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
        votes.merge(DocumentKind.RECEIPT, Math.min(receipt, 6) * 0.6 + (textLayer ? 0 : 0.4), Double::sum);
        votes.merge(invoiceOrCreditNote(votes), Math.min(invoice, 6) * 0.4 + (textLayer ? 0.5 : 0), Double::sum);
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(DocumentKind.INVOICE);
    }

    /** Both print the same words; the heading tells which it is. */
    private static DocumentKind invoiceOrCreditNote(Map<DocumentKind, Double> headings) {
        double creditNote = headings.getOrDefault(DocumentKind.CREDIT_NOTE, 0.0);
        return creditNote >= HEADING && creditNote > headings.getOrDefault(DocumentKind.INVOICE, 0.0)
                ? DocumentKind.CREDIT_NOTE
                : DocumentKind.INVOICE;
    }

    /** A word that fills its line high on the page in large letters is a heading; in running text it says little. */
    private static double headingWeight(LabelHit hit, Marks marks, int rows) {
        int row = marks.sheet().rowIndex(hit.segment());
        boolean starts = hit.start() < 3;
        double share = (double) (hit.end() - hit.start()) / hit.segment().text().length();
        double size = Math.min(2, hit.segment().height() / marks.sheet().medianHeight());
        double top = row < rows * 0.45 ? 1 : 0.25;
        return starts && share > 0.35 ? 1.2 * size * top : 0.15 * top;
    }
}
