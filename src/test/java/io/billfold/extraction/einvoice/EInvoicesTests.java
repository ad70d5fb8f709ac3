package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.MediaType;
import io.billfold.extraction.einvoice.EInvoices.Outcome;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import io.billfold.reading.Attachment;
import io.billfold.reading.Reading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EInvoicesTests {
    @Test
    void readsAnXRechnungInUbl() {
        Draft draft = only(TestInvoices.text("xrechnung.xml"));

        assertThat(draft.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(draft.content().fields())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(Field.NUMBER, "F-2026-118"),
                        Map.entry(Field.ISSUE_DATE, "2026-10-03"),
                        Map.entry(Field.DUE_DATE, "2026-10-17"),
                        Map.entry(Field.CURRENCY, "EUR"),
                        Map.entry(Field.SELLER_NAME, "Sonnenhof Gärtnerei GmbH"),
                        Map.entry(Field.SELLER_ADDRESS, "Am Bach 5, Hinterhaus, 50667 Köln"),
                        Map.entry(Field.SELLER_VAT_ID, "DE136695976"),
                        Map.entry(Field.SELLER_TAX_NUMBER, "214/5678/9012"),
                        Map.entry(Field.BUYER_NAME, "Grünflächenamt Bonn"),
                        Map.entry(Field.PURCHASE_ORDER, "PO-77"),
                        Map.entry(Field.OPERATION_NUMBERS, "OP443485 OP123456 OP78901"),
                        Map.entry(Field.PAYMENT_METHOD, "credit_transfer"),
                        Map.entry(Field.IBAN, "DE89370400440532013000"),
                        Map.entry(Field.BIC, "COBADEFFXXX"),
                        Map.entry(Field.PAYMENT_REFERENCE, "RF18539007547034"),
                        Map.entry(Field.NET_TOTAL, "145.00"),
                        Map.entry(Field.TAX_TOTAL, "21.55"),
                        Map.entry(Field.TOTAL, "166.55"),
                        Map.entry(Field.AMOUNT_DUE, "100.00")));
        assertThat(draft.content().vatBreakdown())
                .containsExactly(group("19", "S", "95.00", "18.05"), group("7", "S", "50.00", "3.50"));
        assertThat(draft.content().lines())
                .containsExactly(
                        new InvoiceLine(
                                "Hecke schneiden",
                                new BigDecimal("2"),
                                "HUR",
                                new BigDecimal("50"),
                                new BigDecimal("100.00"),
                                new BigDecimal("19")),
                        new InvoiceLine(
                                "Tulpenzwiebeln",
                                new BigDecimal("1000"),
                                "C62",
                                new BigDecimal("6"),
                                new BigDecimal("50.00"),
                                new BigDecimal("7")));
        assertThat(draft.proved()).isTrue();
    }

    @Test
    void namesTheElementOfEveryValueAsItsEvidence() {
        Draft draft = only(TestInvoices.text("xrechnung.xml"));

        assertThat(draft.evidence().keySet()).isEqualTo(draft.content().fields().keySet());
        assertThat(draft.evidence().get(Field.TOTAL))
                .isEqualTo(new Evidence(
                        null, null, "/Invoice/LegalMonetaryTotal/TaxInclusiveAmount", Evidence.Source.EINVOICE, 1));
    }

    @Test
    void readsACreditNoteInUblWithTheDigitsOfItsCurrency() {
        Draft draft = only(TestInvoices.text("credit-note.xml"));

        assertThat(draft.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(draft.content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.ISSUE_DATE, "2026-05-04",
                        Field.SELLER_NAME, "Kirschbaum KK",
                        Field.TOTAL, "1100",
                        Field.CURRENCY, "JPY"));
        assertThat(draft.content().lines()).hasSize(1);
    }

    @Test
    void readsAFacturXAndUnderstandsItsPaymentTerms() {
        Draft draft = only(TestInvoices.text("factur-x.xml"));

        assertThat(draft.content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.NUMBER, "FA-2026-0042",
                        Field.ISSUE_DATE, "2026-02-14",
                        Field.DUE_DATE, "2026-03-16",
                        Field.SELLER_NAME, "La Ruche SARL",
                        Field.SELLER_ADDRESS, "3 rue des Abeilles, 84340 Malaucène",
                        Field.SELLER_VAT_ID, "FR40303265045",
                        Field.PURCHASE_ORDER, "CMD 5",
                        Field.IBAN, "FR1420041010050500013M02606",
                        Field.TOTAL, "105.50"));
        assertThat(draft.evidence().get(Field.DUE_DATE).confidence()).isLessThan(1);
        assertThat(draft.content().vatBreakdown()).containsExactly(group("5.5", "S", "100.00", "5.50"));
        assertThat(draft.proved()).isTrue();
    }

    @Test
    void readsZugferd1InItsOwnNamesAndEncoding() {
        byte[] xml = TestInvoices.text("zugferd-1.xml").replace("Oel", "Öl").getBytes(StandardCharsets.ISO_8859_1);

        Draft draft = drafts(xml).getFirst();

        assertThat(draft.content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.NUMBER, "2014-7",
                        Field.SELLER_TAX_NUMBER, "20/123/45678",
                        Field.PURCHASE_ORDER, "B-1",
                        Field.TOTAL, "11.90"));
        assertThat(draft.content().lines().getFirst().description()).isEqualTo("Öl");
        assertThat(draft.content().lines().getFirst().vatRate()).isEqualTo(new BigDecimal("19"));
    }

    @Test
    void readsEveryInvoiceOfAFatturaPa() {
        List<Draft> drafts = drafts(TestInvoices.bytes(TestInvoices.text("fattura.xml")));

        assertThat(drafts).extracting(Draft::kind).containsExactly(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE);
        assertThat(drafts.getFirst().content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.NUMBER, "12/A",
                        Field.SELLER_NAME, "Bianca Neri",
                        Field.SELLER_ADDRESS, "Via Po 7, 10121 Torino",
                        Field.SELLER_VAT_ID, "IT00743110157",
                        Field.DUE_DATE, "2026-07-01",
                        Field.PAYMENT_METHOD, "credit_transfer",
                        Field.NET_TOTAL, "150.00",
                        Field.TAX_TOTAL, "22.00",
                        Field.TOTAL, "172.00"));
        assertThat(drafts.getFirst().content().vatBreakdown())
                .containsExactly(group("22", "S", "100.00", "22.00"), group("0", "E", "50.00", "0.00"));
        assertThat(drafts.getLast().content().text(Field.TOTAL)).contains("12.20");
    }

    @Test
    void takesAnInvoiceThatAPdfCarriesTwiceOnce() {
        Attachment first = new Attachment("factur-x.xml", TestInvoices.bytes(TestInvoices.text("factur-x.xml")));
        Attachment other = new Attachment("xrechnung.xml", TestInvoices.bytes(TestInvoices.text("xrechnung.xml")));
        Attachment again = new Attachment("ZUGFeRD-invoice.xml", first.bytes());
        Reading reading = new Reading(MediaType.PDF, List.of(), List.of(), List.of(first, other, again), List.of());

        List<Draft> drafts = EInvoices.drafts(reading);

        assertThat(drafts)
                .extracting(draft -> draft.content().text(Field.NUMBER).orElse(""))
                .containsExactly("FA-2026-0042", "F-2026-118");
    }

    @ParameterizedTest
    @CsvSource({
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<Invoice xmlns='http://example.org/other'/>",
        "<Invoice/>",
        "<CrossIndustryQuotation/>"
    })
    void saysThatOtherXmlIsNoInvoice(String xml) {
        Outcome outcome = EInvoices.read(TestInvoices.bytes(xml), List.of());

        assertThat(outcome).isInstanceOf(Outcome.NotAnInvoice.class);
    }

    @Test
    void tellsAValueThatCannotBeWhatItShould() {
        String xml = TestInvoices.text("xrechnung.xml")
                .replace("<cbc:IssueDate>2026-10-03", "<cbc:IssueDate>2026-02-30")
                .replace("EUR\">166.55<", "EUR\">1e999999999<");

        Draft draft = only(xml);

        assertThat(draft.content().fields()).doesNotContainKeys(Field.ISSUE_DATE, Field.TOTAL);
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("EINVOICE-VALUE"))
                .extracting(finding -> finding.field())
                .containsExactlyInAnyOrder(Field.ISSUE_DATE, Field.TOTAL);
        assertThat(draft.proved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Superbenzin E10 Diesel, Transportation", "Übernachtung Einzelzimmer, Travel", "Qwertz,"})
    void filesByWhatIsSold(String sold, String category) {
        String xml = TestInvoices.text("xrechnung.xml")
                .replace("Hecke schneiden", sold)
                .replace("Tulpenzwiebeln", sold)
                .replace("Gärtnerei", "Handels");

        assertThat(only(xml).category()).isEqualTo(category);
    }

    static Draft only(String xml) {
        List<Draft> drafts = drafts(TestInvoices.bytes(xml));
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private static List<Draft> drafts(byte[] xml) {
        Outcome outcome = EInvoices.read(xml, List.of());
        assertThat(outcome).isInstanceOf(Outcome.Invoices.class);
        return ((Outcome.Invoices) outcome).drafts();
    }

    private static VatBreakdown group(String rate, String category, String taxable, String tax) {
        return new VatBreakdown(new BigDecimal(rate), category, new BigDecimal(taxable), new BigDecimal(tax));
    }
}
