package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How totals, dates and numbers are printed on invoices of many layouts. */
class InvoiceTotalsTests {
    private static final Extraction EXTRACTION = new Extraction();

    private static final String HEAD = """
            Weberei Sonnental GmbH
            Talweg 7
            72070 Tübingen

            Rechnung

            Rechnungsnummer:   WS-2041
            Rechnungsdatum:   05.03.2026

            """;

    @Test
    void takesTheLastRowOfATableOfSeveralRates() {
        Draft draft = read("""
                Warenwert      Abschlag      Nettobetrag      MwSt-Betrag      MwSt-%      Endbetrag
                326,50         -5,10         321,40           61,07            19,0        382,47
                130,70         -3,11         127,59           8,93             7,0         136,52
                457,20         -8,21         448,99           70,00                        518,99
                """);

        assertTotals(draft, "448.99", "70.00", "518.99");
    }

    @Test
    void addsUpTheTaxesOfSeveralRatesWhoseSumIsNotPrinted() {
        Draft draft = read("""
                Rechnungssumme Netto (excl. USt.)                        473,00
                Steuerbasisbetrag USt. 7%                   275,00       19,25
                Steuerbasisbetrag USt. 19%                  198,00       37,62
                Rechnungssumme Brutto (inkl. USt.)                       529,87
                """);

        assertTotals(draft, "473.00", "56.87", "529.87");
    }

    @Test
    void takesTheTotalThatAnOlderBalanceIsAddedTo() {
        Draft draft = read("""
                Subtotal                    200,00
                VAT 19 %                     38,00
                Total                       238,00
                Previous balance            500,00
                Total due                   738,00
                """);

        assertTotals(draft, "200.00", "38.00", "238.00");
    }

    @Test
    void takesTheTotalBeforePrepayments() {
        Draft draft = read("""
                Summe netto                 200,00
                Umsatzsteuer 19 %            38,00
                Bruttosumme                 238,00
                Erhaltene Anzahlungen        50,00
                Zahlbetrag                  188,00
                """);

        assertTotals(draft, "200.00", "38.00", "238.00");
    }

    @Test
    void takesNoAmountForTheTaxOfItself() {
        Draft draft = read("""
                Rechnungssumme ohne USt.    220,00
                Steuerbetrag                  0,00
                Bruttosumme                 220,00
                Offene Zahlungen           -220,00
                Zahlbetrag                  440,00
                """);

        assertThat(draft.content().text(Field.TOTAL)).contains("220.00");
    }

    @Test
    void givesTheTaxOfACreditNoteTheSignOfItsTotal() {
        Draft draft = EXTRACTION.extract(Paper.typeset().page("""
                                Moulin du Lac SARL
                                3 rue du Port - 74000 Annecy - France

                                Avoir AV-2026-0031
                                Date de facture      16/03/2026

                                Total HT          -218,48 €
                                Taxes               14,99 €
                                Total TTC         -233,47 €
                                """).reading()).getFirst();

        assertTotals(draft, "-218.48", "-14.99", "-233.47");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zahlbar innerhalb 30 Tagen netto bis 04.04.2026, 3% Skonto bis 15.03.2026 | 2026-04-04
            Bis zum 20.03.2026 erhalten Sie 2 % Skonto, bis zum 30.03.2026 ohne Abzug | 2026-03-30
            Payable by 31.03.2026 without deduction                                   | 2026-03-31
            Payment within 14 days                                                    | 2026-03-19
            Paiement à 30 jours                                                       | 2026-04-04
            Pagamento a 60 giorni                                                     | 2026-05-04
            """)
    void readsTheDueDateFromPaymentTerms(String terms, String due) {
        Draft draft = read("Gesamtbetrag      119,00 EUR\n\n" + terms + "\n");

        assertThat(draft.content().text(Field.DUE_DATE)).contains(due);
    }

    @Test
    void readsTheNumberBelowItsHeadInARowOfHeads() {
        Draft draft = EXTRACTION.extract(Paper.typeset().page("""
                                Bloemen van Dijk B.V.

                                Klant          Order           Factuur datum     Factuur         Vervaldatum
                                KL0303         SO-444          8-9-2026          VF1005193       22-9-2026

                                Totaal te betalen      49,99
                                """).reading()).getFirst();

        assertThat(draft.content().text(Field.NUMBER)).contains("VF1005193");
    }

    @Test
    void prefersTheAccountInAPlaceOfItsOwnToOneInRunningText() {
        Draft draft = read("""
                Unsere Bank hat gewechselt, die alte IBAN DE89 3704 0044 0532 0130 00 gilt nicht mehr.
                Gesamtbetrag      119,00 EUR
                IBAN:      DE02 1203 0000 0000 2020 51
                """);

        assertThat(draft.content().text(Field.IBAN)).contains("DE02120300000000202051");
    }

    private static Draft read(String below) {
        return EXTRACTION.extract(Paper.typeset().page(HEAD + below).reading()).getFirst();
    }

    private static void assertTotals(Draft draft, String net, String tax, String total) {
        assertThat(draft.content().fields())
                .containsEntry(Field.NET_TOTAL, net)
                .containsEntry(Field.TAX_TOTAL, tax)
                .containsEntry(Field.TOTAL, total);
    }
}
