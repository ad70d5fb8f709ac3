package io.billfold.invoice.export;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * One invoice as UBL 2.1 in the terms of EN 16931, as far as it is known: what the paper does not say is left out, so the result
 * is data to be taken over, not an invoice to be sent.
 */
public final class Ubl {
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    /** BT-81 by our words: UNCL4461. */
    private static final Map<String, String> PAYMENT_MEANS =
            Map.of("credit_transfer", "30", "card", "48", "cash", "10", "direct_debit", "49");

    private final XMLStreamWriter xml;
    private final InvoiceContent content;
    private final boolean creditNote;
    private final String currency;

    private Ubl(XMLStreamWriter xml, Draft draft) {
        this.xml = xml;
        this.content = draft.content();
        this.creditNote = draft.kind() == DocumentKind.CREDIT_NOTE;
        this.currency = content.text(Field.CURRENCY).orElse("XXX");
    }

    public static void write(Draft draft, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new Ubl(xml, draft).write();
        xml.flush();
    }

    private void write() throws XMLStreamException {
        String root = creditNote ? "CreditNote" : "Invoice";
        String space = "urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(space);
        xml.writeStartElement(space, root);
        xml.writeDefaultNamespace(space);
        xml.setPrefix("cbc", CBC);
        xml.setPrefix("cac", CAC);
        xml.writeNamespace("cbc", CBC);
        xml.writeNamespace("cac", CAC);
        text("CustomizationID", "urn:cen.eu:en16931:2017");
        field("ID", Field.NUMBER);
        field("IssueDate", Field.ISSUE_DATE);
        if (!creditNote) {
            field("DueDate", Field.DUE_DATE);
        }
        text(creditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode", creditNote ? "381" : "380");
        text("DocumentCurrencyCode", currency);
        if (content.text(Field.PURCHASE_ORDER).isPresent()) {
            open("OrderReference");
            field("ID", Field.PURCHASE_ORDER);
            close();
        }
        party("AccountingSupplierParty", Field.SELLER_NAME, Field.SELLER_ADDRESS, Field.SELLER_VAT_ID);
        party("AccountingCustomerParty", Field.BUYER_NAME, null, Field.BUYER_VAT_ID);
        payment();
        taxes();
        totals();
        int number = 0;
        for (InvoiceLine line : content.lines()) {
            number++;
            line(number, line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void party(String element, Field name, @Nullable Field address, Field vatId) throws XMLStreamException {
        open(element);
        open("Party");
        if (address != null && content.text(address).isPresent()) {
            open("PostalAddress");
            field("StreetName", address);
            close();
        }
        if (content.text(vatId).isPresent()) {
            open("PartyTaxScheme");
            field("CompanyID", vatId);
            taxScheme();
            close();
        }
        if (content.text(name).isPresent()) {
            open("PartyLegalEntity");
            field("RegistrationName", name);
            close();
        }
        close();
        close();
    }

    private void payment() throws XMLStreamException {
        String code = PAYMENT_MEANS.get(content.text(Field.PAYMENT_METHOD).orElse(""));
        if (code == null && content.text(Field.IBAN).isEmpty()) {
            return;
        }
        open("PaymentMeans");
        text("PaymentMeansCode", code == null ? "30" : code);
        field("PaymentID", Field.PAYMENT_REFERENCE);
        if (content.text(Field.IBAN).isPresent()) {
            open("PayeeFinancialAccount");
            field("ID", Field.IBAN);
            if (content.text(Field.BIC).isPresent()) {
                open("FinancialInstitutionBranch");
                field("ID", Field.BIC);
                close();
            }
            close();
        }
        close();
    }

    private void taxes() throws XMLStreamException {
        if (content.amount(Field.TAX_TOTAL).isEmpty() && content.vatBreakdown().isEmpty()) {
            return;
        }
        open("TaxTotal");
        amount("TaxAmount", content.amount(Field.TAX_TOTAL).orElse(BigDecimal.ZERO));
        for (VatBreakdown vat : content.vatBreakdown()) {
            open("TaxSubtotal");
            amount("TaxableAmount", vat.taxable());
            amount("TaxAmount", vat.tax());
            taxCategory("TaxCategory", vat.category(), vat.rate());
            close();
        }
        close();
    }

    private void taxCategory(String element, @Nullable String category, @Nullable BigDecimal rate)
            throws XMLStreamException {
        open(element);
        text("ID", category == null ? "S" : category);
        if (rate != null) {
            text("Percent", rate.toPlainString());
        }
        taxScheme();
        close();
    }

    private void taxScheme() throws XMLStreamException {
        open("TaxScheme");
        text("ID", "VAT");
        close();
    }

    private void totals() throws XMLStreamException {
        open("LegalMonetaryTotal");
        amount("LineExtensionAmount", content.amount(Field.NET_TOTAL).orElse(null));
        amount("TaxExclusiveAmount", content.amount(Field.NET_TOTAL).orElse(null));
        amount("TaxInclusiveAmount", content.amount(Field.TOTAL).orElse(null));
        amount(
                "PayableAmount",
                content.amount(Field.AMOUNT_DUE)
                        .or(() -> content.amount(Field.TOTAL))
                        .orElse(null));
        close();
    }

    private void line(int number, InvoiceLine line) throws XMLStreamException {
        open(creditNote ? "CreditNoteLine" : "InvoiceLine");
        text("ID", Integer.toString(number));
        xml.writeStartElement(CBC, creditNote ? "CreditedQuantity" : "InvoicedQuantity");
        xml.writeAttribute("unitCode", line.unit() == null ? "C62" : line.unit());
        xml.writeCharacters(line.quantity() == null ? "1" : line.quantity().toPlainString());
        xml.writeEndElement();
        amount("LineExtensionAmount", line.net());
        open("Item");
        text("Name", line.description() == null ? "-" : line.description());
        taxCategory("ClassifiedTaxCategory", null, line.vatRate());
        close();
        if (line.unitPrice() != null) {
            open("Price");
            amount("PriceAmount", line.unitPrice());
            close();
        }
        close();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(CAC, element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void field(String element, Field field) throws XMLStreamException {
        if (content.text(field).isPresent()) {
            text(element, content.text(field).get());
        }
    }

    private void amount(String element, @Nullable BigDecimal amount) throws XMLStreamException {
        if (amount != null) {
            xml.writeStartElement(CBC, element);
            xml.writeAttribute("currencyID", currency);
            xml.writeCharacters(amount.toPlainString());
            xml.writeEndElement();
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(CBC, element);
        // XML 1.0 has no control characters; OCR may.
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", ""));
        xml.writeEndElement();
    }
}
