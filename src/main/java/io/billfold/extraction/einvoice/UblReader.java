package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Syntax;
import java.util.List;

/** UBL 2.1 Invoice and CreditNote (OASIS), as XRechnung and Peppol BIS 3 use it; the paths are those of EN 16931-3-2. */
final class UblReader {
    private UblReader() {}

    static EInvoice read(Element root) {
        return new EInvoice(
                Syntax.UBL,
                root.value("CustomizationID"),
                root.value("ID"),
                root.value("IssueDate"),
                root.value("InvoiceTypeCode", "CreditNoteTypeCode").or(typeByRoot(root)),
                root.value("DocumentCurrencyCode"),
                root.value("DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate"),
                root.value("PaymentTerms/Note"),
                root.value("BuyerReference"),
                root.value("OrderReference/ID"),
                root.value("BillingReference/InvoiceDocumentReference/ID"),
                root.all("Note").stream().map(Element::value).toList(),
                UblParty.read(root.first("AccountingSupplierParty/Party")),
                UblParty.read(root.first("AccountingCustomerParty/Party")),
                UblPayment.read(root),
                UblTotals.totals(root),
                UblTotals.allowanceCharges(root),
                UblTotals.vatBreakdown(root),
                lines(root));
    }

    /** A credit note says so by its root too; the code is optional in plain UBL. */
    private static Value typeByRoot(Element root) {
        return root.name().equals("CreditNote") ? new Value("381", "/CreditNote") : Value.NONE;
    }

    private static List<EInvoice.Line> lines(Element root) {
        String name = root.name().equals("CreditNote") ? "CreditNoteLine" : "InvoiceLine";
        return root.all(name).stream().map(UblLine::read).toList();
    }
}
