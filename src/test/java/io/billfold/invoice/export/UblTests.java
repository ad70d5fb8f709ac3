package io.billfold.invoice.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@Tag("S3-03")
class UblTests {
    private static final List<VatBreakdown> VAT = List.of(
            new VatBreakdown(new BigDecimal("19"), null, new BigDecimal("100.00"), new BigDecimal("19.00")),
            new VatBreakdown(null, "E", new BigDecimal("5.00"), new BigDecimal("0.00")));
    private static final List<InvoiceLine> LINES = List.of(
            new InvoiceLine(
                    "Bolts & nuts",
                    new BigDecimal("2.5"),
                    "KGM",
                    new BigDecimal("40.00"),
                    new BigDecimal("100.00"),
                    new BigDecimal("19")),
            new InvoiceLine(null, null, null, null, new BigDecimal("5.00"), null));

    @Test
    void saysWhoOwesWhomAndByWhichOrder() throws Exception {
        Document ubl = ubl(
                DocumentKind.INVOICE,
                Map.of(
                        Field.NUMBER, "F-1",
                        Field.DUE_DATE, "2026-11-03",
                        Field.PURCHASE_ORDER, "PO-7",
                        Field.SELLER_NAME, "Müller",
                        Field.SELLER_ADDRESS, "Hauptstr. 1, 10115 Berlin",
                        Field.SELLER_VAT_ID, "DE136695976",
                        Field.BUYER_NAME, "Meier",
                        Field.BUYER_VAT_ID, "ATU12345675"));

        assertThat(text(ubl, "/Invoice/ID")).isEqualTo("F-1");
        assertThat(text(ubl, "/Invoice/DueDate")).isEqualTo("2026-11-03");
        assertThat(text(ubl, "/Invoice/InvoiceTypeCode")).isEqualTo("380");
        assertThat(text(ubl, "/Invoice/OrderReference/ID")).isEqualTo("PO-7");
        assertThat(text(ubl, "//AccountingSupplierParty//PostalAddress/StreetName"))
                .isEqualTo("Hauptstr. 1, 10115 Berlin");
        assertThat(text(ubl, "//AccountingSupplierParty//PartyTaxScheme/CompanyID"))
                .isEqualTo("DE136695976");
        assertThat(text(ubl, "//AccountingSupplierParty//PartyTaxScheme/TaxScheme/ID"))
                .isEqualTo("VAT");
        assertThat(text(ubl, "//AccountingSupplierParty//RegistrationName")).isEqualTo("Müller");
        assertThat(text(ubl, "//AccountingCustomerParty//CompanyID")).isEqualTo("ATU12345675");
        assertThat(text(ubl, "//AccountingCustomerParty//RegistrationName")).isEqualTo("Meier");
        assertThat(text(ubl, "count(//AccountingCustomerParty//PostalAddress)")).isEqualTo("0");
    }

    @Test
    void saysHowToPay() throws Exception {
        Document ubl = ubl(
                DocumentKind.INVOICE,
                Map.of(
                        Field.IBAN, "DE02120300000000202051",
                        Field.BIC, "BYLADEM1001",
                        Field.PAYMENT_REFERENCE, "RF18 5390 0754 7034"));

        assertThat(text(ubl, "//PaymentMeans/PaymentMeansCode")).isEqualTo("30");
        assertThat(text(ubl, "//PaymentMeans/PaymentID")).isEqualTo("RF18 5390 0754 7034");
        assertThat(text(ubl, "//PayeeFinancialAccount/ID")).isEqualTo("DE02120300000000202051");
        assertThat(text(ubl, "//PayeeFinancialAccount/FinancialInstitutionBranch/ID"))
                .isEqualTo("BYLADEM1001");
    }

    @Test
    void saysThatCashWasPaidWithoutAnAccount() throws Exception {
        Document ubl = ubl(DocumentKind.RECEIPT, Map.of(Field.PAYMENT_METHOD, "cash"));

        assertThat(text(ubl, "//PaymentMeans/PaymentMeansCode")).isEqualTo("10");
        assertThat(text(ubl, "count(//PayeeFinancialAccount)")).isEqualTo("0");
    }

    @Test
    void leavesOutWhatThePaperDoesNotSay() throws Exception {
        Document ubl = ubl(new InvoiceContent(Map.of(Field.TOTAL, "7.00"), List.of(), List.of()), DocumentKind.INVOICE);

        for (String absent : List.of("OrderReference", "PaymentMeans", "TaxTotal", "InvoiceLine", "PartyTaxScheme")) {
            assertThat(text(ubl, "count(//" + absent + ")")).as(absent).isEqualTo("0");
        }
        assertThat(text(ubl, "//LegalMonetaryTotal/PayableAmount")).isEqualTo("7.00");
        assertThat(text(ubl, "//LegalMonetaryTotal/PayableAmount/@currencyID")).isEqualTo("XXX");
    }

    @Test
    void givesVatByRateWithItsCategory() throws Exception {
        Document ubl = ubl(DocumentKind.INVOICE, Map.of(Field.CURRENCY, "EUR", Field.TAX_TOTAL, "19.00"));

        assertThat(text(ubl, "/Invoice/TaxTotal/TaxAmount")).isEqualTo("19.00");
        assertThat(text(ubl, "//TaxSubtotal[1]/TaxableAmount")).isEqualTo("100.00");
        assertThat(text(ubl, "//TaxSubtotal[1]/TaxAmount/@currencyID")).isEqualTo("EUR");
        assertThat(text(ubl, "//TaxSubtotal[1]/TaxCategory/ID")).isEqualTo("S");
        assertThat(text(ubl, "//TaxSubtotal[1]/TaxCategory/Percent")).isEqualTo("19");
        assertThat(text(ubl, "//TaxSubtotal[2]/TaxCategory/ID")).isEqualTo("E");
        assertThat(text(ubl, "count(//TaxSubtotal[2]/TaxCategory/Percent)")).isEqualTo("0");
    }

    @Test
    void givesLinesAndFillsWhatAnInvoiceLineMustHave() throws Exception {
        Document ubl = ubl(DocumentKind.INVOICE, Map.of(Field.CURRENCY, "EUR"));

        assertThat(text(ubl, "//InvoiceLine[1]/ID")).isEqualTo("1");
        assertThat(text(ubl, "//InvoiceLine[1]/InvoicedQuantity")).isEqualTo("2.5");
        assertThat(text(ubl, "//InvoiceLine[1]/InvoicedQuantity/@unitCode")).isEqualTo("KGM");
        assertThat(text(ubl, "//InvoiceLine[1]/LineExtensionAmount")).isEqualTo("100.00");
        assertThat(text(ubl, "//InvoiceLine[1]/Item/Name")).isEqualTo("Bolts & nuts");
        assertThat(text(ubl, "//InvoiceLine[1]/Item/ClassifiedTaxCategory/Percent"))
                .isEqualTo("19");
        assertThat(text(ubl, "//InvoiceLine[1]/Price/PriceAmount")).isEqualTo("40.00");
        assertThat(text(ubl, "//InvoiceLine[2]/ID")).isEqualTo("2");
        assertThat(text(ubl, "//InvoiceLine[2]/InvoicedQuantity")).isEqualTo("1");
        assertThat(text(ubl, "//InvoiceLine[2]/InvoicedQuantity/@unitCode")).isEqualTo("C62");
        assertThat(text(ubl, "//InvoiceLine[2]/Item/Name")).isEqualTo("-");
        assertThat(text(ubl, "count(//InvoiceLine[2]/Price)")).isEqualTo("0");
    }

    @Test
    void writesACreditNoteInItsOwnElements() throws Exception {
        Document ubl = ubl(DocumentKind.CREDIT_NOTE, Map.of(Field.NUMBER, "G-1", Field.DUE_DATE, "2026-11-03"));

        assertThat(text(ubl, "/CreditNote/ID")).isEqualTo("G-1");
        assertThat(text(ubl, "/CreditNote/CreditNoteTypeCode")).isEqualTo("381");
        assertThat(text(ubl, "count(//DueDate)")).isEqualTo("0");
        assertThat(text(ubl, "/CreditNote/CreditNoteLine[1]/CreditedQuantity")).isEqualTo("2.5");
    }

    @Test
    void putsEveryElementWhereTheStandardHasIt() throws Exception {
        Document ubl = ubl(
                DocumentKind.INVOICE,
                Map.of(
                        Field.ISSUE_DATE, "2026-10-03",
                        Field.CURRENCY, "EUR",
                        Field.SELLER_NAME, "Müller",
                        Field.SELLER_ADDRESS, "Hauptstr. 1",
                        Field.SELLER_VAT_ID, "DE136695976",
                        Field.IBAN, "DE02120300000000202051",
                        Field.BIC, "BYLADEM1001",
                        Field.NET_TOTAL, "105.00",
                        Field.TOTAL, "124.00",
                        Field.AMOUNT_DUE, "24.00"));

        Map.ofEntries(
                        Map.entry("CustomizationID", "urn:cen.eu:en16931:2017"),
                        Map.entry("IssueDate", "2026-10-03"),
                        Map.entry("DocumentCurrencyCode", "EUR"),
                        Map.entry("AccountingSupplierParty/Party/PostalAddress/StreetName", "Hauptstr. 1"),
                        Map.entry("AccountingSupplierParty/Party/PartyTaxScheme/CompanyID", "DE136695976"),
                        Map.entry("AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName", "Müller"),
                        Map.entry("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID", "BYLADEM1001"),
                        Map.entry("TaxTotal/TaxSubtotal/TaxCategory/TaxScheme/ID", "VAT"),
                        Map.entry("LegalMonetaryTotal/LineExtensionAmount", "105.00"),
                        Map.entry("LegalMonetaryTotal/TaxExclusiveAmount", "105.00"),
                        Map.entry("LegalMonetaryTotal/TaxInclusiveAmount", "124.00"),
                        Map.entry("LegalMonetaryTotal/PayableAmount", "24.00"),
                        Map.entry("InvoiceLine/Item/ClassifiedTaxCategory/TaxScheme/ID", "VAT"),
                        Map.entry("InvoiceLine/Price/PriceAmount", "40.00"))
                .forEach((path, value) ->
                        assertThat(text(ubl, "/Invoice/" + path)).as(path).isEqualTo(value));
    }

    @Test
    void leavesOutControlCharactersThatXmlForbids() throws Exception {
        Document ubl = ubl(DocumentKind.INVOICE, Map.of(Field.SELLER_NAME, "Caf\u0007é\u0000 Blau"));

        assertThat(text(ubl, "//RegistrationName")).isEqualTo("Café Blau");
    }

    private static Document ubl(DocumentKind kind, Map<Field, String> fields) throws Exception {
        return ubl(new InvoiceContent(fields, VAT, LINES), kind);
    }

    private static Document ubl(InvoiceContent content, DocumentKind kind) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        withoutPrefixes(new Draft(kind, content, Map.of(), List.of(), false, null, "", List.of()))));
    }

    /** The namespaces are shown by the test of the API; here paths should be short. */
    private static byte[] withoutPrefixes(Draft draft) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Ubl.write(draft, bytes);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(</?)c[ab]c:", "$1")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text(Document document, String path) {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        try {
            return xpath.evaluate(
                    path.replaceAll("(?<=/|^|\\()([A-Za-z]+)(?=[/\\[)]|$)", "*[local-name()='$1']"), document);
        } catch (XPathExpressionException wrong) {
            throw new AssertionError(path, wrong);
        }
    }
}
