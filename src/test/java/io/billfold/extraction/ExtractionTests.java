package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTests {
    private static final Extraction EXTRACTION = new Extraction();

    private static final String GERMAN = """
            Nordlicht Druckerei GmbH - Hafenstr. 12 - 20457 Hamburg

            Beispielkunde AG
            Marktplatz 3
            80331 München

            Rechnung

            Rechnungsnummer:   RE-2026-0118
            Rechnungsdatum:   03.10.2026
            Fällig am:   17.10.2026
            Ihre Bestellung:   B-4711

            Pos   Bezeichnung   Menge   Einzelpreis   Gesamtpreis
            1   Plakate A2   2   500,00   1.000,00
            2   Faltblätter   1   234,50   234,50

            Nettobetrag   1.234,50 €
            zzgl. MwSt. 19 %   234,56 €
            Gesamtbetrag   1.469,06 €

            IBAN: DE89 3704 0044 0532 0130 00   BIC: COBADEFFXXX
            USt-IdNr.: DE136695976   OP443485
            www.nordlicht-druckerei.de
            """;

    private static final String RECEIPT = """
            PASAR MURNI SDN BHD
            (123456-X)
            NO 12, JALAN MAWAR 3,
            TAMAN MELATI,
            81100 JOHOR BAHRU, JOHOR
            TEL: 07-123 4567
            TAX INVOICE
            DATE: 25/12/2018 17:42
            BREAD   2.50
            MILK   6.50
            TOTAL   RM 9.00
            CASH   RM 10.00
            CHANGE   RM 1.00
            THANK YOU PLEASE COME AGAIN
            """;

    @Test
    void tellsACreditNoteByItsHeadingThoughItsWordsAreThoseOfAnInvoice() {
        Draft draft =
                new Extraction().extract(Paper.typeset().page("""
                        Birch Tools Ltd
                        VAT No GB 417 8825 19

                        Credit note
                        Original invoice: BT-1998
                        Customer no: 4711
                        Date: 03 April 2026

                        Net total   50.00
                        VAT 20%   10.00
                        Total   60.00 GBP
                        """).reading()).getFirst();

        assertThat(draft.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
    }

    @Test
    void readsTheKeyFieldsOfAGermanInvoice() {
        Draft draft = first(Paper.typeset().page(GERMAN));

        assertThat(draft.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(draft.content().fields())
                .containsEntry(Field.NUMBER, "RE-2026-0118")
                .containsEntry(Field.ISSUE_DATE, "2026-10-03")
                .containsEntry(Field.DUE_DATE, "2026-10-17")
                .containsEntry(Field.CURRENCY, "EUR")
                .containsEntry(Field.NET_TOTAL, "1234.50")
                .containsEntry(Field.TAX_TOTAL, "234.56")
                .containsEntry(Field.TOTAL, "1469.06")
                .containsEntry(Field.SELLER_NAME, "Nordlicht Druckerei GmbH")
                .containsEntry(Field.SELLER_ADDRESS, "Hafenstr. 12, 20457 Hamburg")
                .containsEntry(Field.BUYER_NAME, "Beispielkunde AG")
                .containsEntry(Field.SELLER_VAT_ID, "DE136695976")
                .containsEntry(Field.PURCHASE_ORDER, "B-4711")
                .containsEntry(Field.IBAN, "DE89370400440532013000")
                .containsEntry(Field.BIC, "COBADEFFXXX");
        assertThat(finding(draft, "BR-CO-15").severity()).isEqualTo(Severity.OK);
        assertThat(finding(draft, "IBAN-97").severity()).isEqualTo(Severity.OK);
    }

    @Test
    void givesEveryValueThePlaceThatProvesIt() {
        Draft draft = first(Paper.typeset().page(GERMAN));

        assertThat(draft.evidence().keySet()).isEqualTo(draft.content().fields().keySet());
        assertThat(draft.evidence().get(Field.TOTAL).text()).isEqualTo("1.469,06");
        assertThat(draft.evidence().get(Field.TOTAL).page()).isEqualTo(1);
    }

    @Test
    void pointsToTheCurrencyBesideTheTotal() {
        Evidence currency = first(Paper.scanned().page(RECEIPT)).evidence().get(Field.CURRENCY);

        Evidence total = first(Paper.scanned().page(RECEIPT)).evidence().get(Field.TOTAL);
        assertThat(currency.text()).isEqualTo("RM");
        assertThat(currency.box()).isNotNull();
        assertThat(currency.box().top()).isEqualTo(total.box().top());
    }

    @Test
    void pointsNowhereForACurrencyThatOnlyTheCountryTells() {
        Draft draft = first(Paper.scanned().page(RECEIPT.replace("RM ", "")));

        assertThat(draft.content().fields()).containsEntry(Field.CURRENCY, "MYR");
        assertThat(draft.evidence().get(Field.CURRENCY).box()).isNull();
        assertThat(draft.evidence().get(Field.CURRENCY).text()).isEmpty();
    }

    @Test
    void tellsTheTotalOfAReceiptFromCashAndChange() {
        Draft draft = first(Paper.scanned().page(RECEIPT));

        assertThat(draft.kind()).isEqualTo(DocumentKind.RECEIPT);
        assertThat(draft.content().fields())
                .containsEntry(Field.TOTAL, "9.00")
                .containsEntry(Field.ISSUE_DATE, "2018-12-25")
                .containsEntry(Field.CURRENCY, "MYR")
                .containsEntry(Field.SELLER_NAME, "PASAR MURNI SDN BHD");
    }

    @Test
    @Tag("S0-06")
    void suggestsACategoryAndSaysInOneLineWhatItIs() {
        Draft draft = first(Paper.scanned().page(RECEIPT));

        assertThat(draft.category()).isEqualTo("Groceries");
        assertThat(draft.summary()).contains("PASAR MURNI").contains("9.00 MYR");
    }

    @Test
    @Tag("S2-27")
    void findsTheCodesOfOperations() {
        assertThat(first(Paper.typeset().page(GERMAN)).content().text(Field.OPERATION_NUMBERS))
                .contains("OP443485");
    }

    @Test
    void readsAmericanDatesMonthFirst() {
        Draft draft = first(Paper.scanned().page("""
                CORNER DINER
                12 MAIN STREET
                SPRINGFIELD, IL 62701
                (217) 555-0147
                03/04/2017 12:31 PM
                SUBTOTAL   $10.00
                SALES TAX   $0.80
                TOTAL   $10.80
                """));

        assertThat(draft.content().fields())
                .containsEntry(Field.ISSUE_DATE, "2017-03-04")
                .containsEntry(Field.TOTAL, "10.80");
    }

    @Test
    void namesABlankPage() {
        assertThat(finding(first(Paper.scanned().page("")), "BLANK-PAGE").severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void namesAPageThatIsNoInvoice() {
        Draft draft = first(Paper.scanned().page("The cat sat on the mat.\nIt purred all day long."));

        assertThat(draft.kind()).isEqualTo(DocumentKind.NOT_AN_INVOICE);
        assertThat(finding(draft, "NOT-AN-INVOICE").severity()).isEqualTo(Severity.ERROR);
        assertThat(draft.proved()).isFalse();
    }

    @Test
    void namesAnIbanWithAWrongDigitAndDoubtsIt() {
        Draft draft = first(Paper.typeset().page(GERMAN.replace("DE89 3704", "DE88 3704")));

        assertThat(finding(draft, "IBAN-97").severity()).isEqualTo(Severity.ERROR);
        assertThat(draft.evidence().get(Field.IBAN).confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void namesADateThatIsInNoCalendar() {
        Draft draft = first(
                Paper.typeset().page(GERMAN.replace("03.10.2026", "31.02.2026").replace("17.10.2026", "")));

        assertThat(finding(draft, "DATE-IMPOSSIBLE").detail()).contains("31.02.2026");
    }

    @Test
    void namesANegativeTotal() {
        Draft draft = first(Paper.typeset()
                .page(GERMAN.replace("1.234,50 €", "-1.234,50 €")
                        .replace("234,56 €", "-234,56 €")
                        .replace("1.469,06", "-1.469,06")));

        assertThat(draft.content().text(Field.TOTAL)).contains("-1469.06");
        assertThat(finding(draft, "TOTAL-NEGATIVE").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void namesATotalOfZero() {
        Draft draft = first(Paper.typeset().page("""
                Nordlicht Druckerei GmbH
                Rechnung Nr. 17 vom 03.10.2026
                Gesamtbetrag   0,00 €
                """));

        assertThat(finding(draft, "TOTAL-ZERO").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void namesAmountsWrittenInSeveralWays() {
        Draft draft = first(Paper.typeset()
                .page(GERMAN.replace("1.000,00", "1,000.00")
                        .replace("234,50\n", "234.50\n")
                        .replace("500,00", "500.00")));

        assertThat(finding(draft, "NUMBER-FORMAT-MIXED").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void namesADateThatCanMeanTwoDays() {
        Draft draft = first(Paper.scanned().page("""
                CORNER SHOP
                03/04/17
                TOTAL   10.80
                """));

        assertThat(finding(draft, "DATE-AMBIGUOUS").severity()).isEqualTo(Severity.WARNING);
        assertThat(draft.evidence().get(Field.ISSUE_DATE).confidence()).isLessThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "Rechnungsnummer: NL-2026-0418, NL-2026-0418",
        "Rechnung Nr. 471102, 471102",
        "Rechnung Nr 471102, 471102",
        "Invoice # INV-100, INV-100",
        "Invoice No N-77/2026, N-77/2026",
    })
    void takesTheWholeNumberBehindItsLabel(String line, String number) {
        Draft draft = first(Paper.typeset().page("Muster GmbH\n" + line + "\nGesamtbetrag   119,00 EUR\n"));

        assertThat(draft.content().text(Field.NUMBER)).contains(number);
    }

    private static Draft first(Paper paper) {
        return EXTRACTION.extract(paper.reading()).getFirst();
    }

    private static Finding finding(Draft draft, String code) {
        return draft.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " among " + draft.findings()));
    }
}
