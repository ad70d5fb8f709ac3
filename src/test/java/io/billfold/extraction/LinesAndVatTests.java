package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Lines and VAT by rate, read from tables of many shapes. */
class LinesAndVatTests {
    private static final Extraction EXTRACTION = new Extraction();

    private static final String HEAD = """
            Weberei Sonnental GmbH
            Talweg 7
            72070 Tübingen

            Rechnung

            Rechnungsnummer:   WS-2041
            Rechnungsdatum:   05.03.2026

            """;

    private static final String TOTALS = """
            Nettobetrag                                                     1.234,50
            zzgl. MwSt. 19 %                                                  234,56
            Gesamtbetrag                                                    1.469,06
            """;

    @Test
    void readsLinesWithQuantityUnitPriceAndRate() {
        Draft draft = typeset("""
                Pos     Bezeichnung             Menge       Einzelpreis    MwSt-%     Gesamtpreis
                1       Plakate A2              2 Stk           500,00     19           1.000,00
                2       Faltblätter             7 kg             33,50     19             234,50

                """ + TOTALS);

        assertThat(draft.content().lines())
                .containsExactly(
                        line("Plakate A2", "2", "C62", "500.00", "1000.00", "19"),
                        line("Faltblätter", "7", "KGM", "33.50", "234.50", "19"));
    }

    @Test
    void joinsADescriptionOverSeveralRows() {
        Draft draft = typeset("""
                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                Plakate A2              2               500,00          1.000,00
                auf Karton gezogen
                Faltblätter             7                33,50            234,50

                """ + TOTALS);

        assertThat(draft.content().lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Plakate A2 auf Karton gezogen", "Faltblätter");
    }

    @Test
    void leavesOutSubtotalsAndWhatIsCarriedOverToTheNextPage() {
        Draft draft = EXTRACTION
                .extract(Paper.typeset()
                        .page(HEAD + """
                                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                                Plakate A2              2               500,00          1.000,00
                                Zwischensumme                                           1.000,00
                                Seite 1 von 2
                                """)
                        .page("""
                                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                                Übertrag                                                1.000,00
                                Faltblätter             7                33,50            234,50

                                """ + TOTALS + "\nSeite 2 von 2\n")
                        .reading())
                .getFirst();

        assertThat(draft.content().lines())
                .extracting(InvoiceLine::net)
                .containsExactly(new BigDecimal("1000.00"), new BigDecimal("234.50"));
        assertThat(draft.findings()).anyMatch(finding -> finding.code().equals("BR-CO-10"));
    }

    @Test
    void leavesAllowancesAndChargesOnTheWholeInvoiceOutOfTheLines() {
        Draft draft = typeset("""
                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                Plakate A2              2               500,00          1.000,00
                Faltblätter             10               25,00            250,00
                Zwischensumme                                           1.250,00
                abzgl. Sondernachlass 2 %                                 -25,00
                zzgl. Versandkosten                                         9,50

                """ + TOTALS);

        assertThat(draft.content().lines())
                .extracting(InvoiceLine::net)
                .containsExactly(new BigDecimal("1000.00"), new BigDecimal("250.00"));
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("BR-CO-13"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("25.00", "9.50"));
    }

    @Test
    void findsAnAllowanceThatStandsInNoColumnOfTheLines() {
        Draft draft = typeset("""
                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                Plakate A2              2               500,00          1.000,00
                Faltblätter             10               25,00            250,00

                Rabatt auf die Rechnung   15,50

                """ + TOTALS);

        assertThat(draft.content().lines())
                .extracting(InvoiceLine::net)
                .containsExactly(new BigDecimal("1000.00"), new BigDecimal("250.00"));
        assertThat(draft.findings()).anyMatch(finding -> finding.code().equals("BR-CO-13"));
    }

    @Test
    void takesAnAllowanceBelowALineOffItsAmount() {
        Draft draft = typeset("""
                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                Plakate A2              2               500,00          1.000,00
                Rabatt                                                   -100,00
                Faltblätter             10               33,45            334,50

                """ + TOTALS);

        assertThat(draft.content().lines())
                .extracting(InvoiceLine::net)
                .containsExactly(new BigDecimal("900.00"), new BigDecimal("334.50"));
    }

    @Test
    void givesNoLinesWhereNoAllowanceLeadsToTheTotal() {
        Draft draft = typeset("""
                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                Plakate A2              2               500,00          1.000,00
                Faltblätter             10               25,00            250,00

                Rabatt auf die Rechnung   11,11

                """ + TOTALS);

        assertThat(draft.content().lines()).isEmpty();
    }

    @Test
    void readsItemsOfAReceiptWithoutAnyHead() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                CORNER BAKERY
                                03/14/2026 10:15

                                BREAD                 2.50
                                2 x 3.25 MILK         6.50
                                CAKE                  4.00
                                TOTAL                13.00
                                CASH                 15.00
                                CHANGE                2.00
                                """).reading()).getFirst();

        assertThat(draft.content().lines())
                .extracting(InvoiceLine::net)
                .containsExactly(new BigDecimal("2.50"), new BigDecimal("6.50"), new BigDecimal("4.00"));
        assertThat(draft.content().lines().get(1).quantity()).isEqualByComparingTo("2");
    }

    @Test
    void givesNoLinesThatDoNotMakeTheTotal() {
        Draft draft = typeset("""
                Bezeichnung             Menge       Einzelpreis      Gesamtpreis
                Plakate A2              2               500,00          1.000,00
                Faltblätter             7                33,50            999,99

                """ + TOTALS);

        assertThat(draft.content().lines()).isEmpty();
        assertThat(draft.findings()).noneMatch(finding -> finding.code().equals("BR-CO-10"));
    }

    @Test
    void readsTheVatOfEachRateFromATable() {
        Draft draft = typeset("""
                Summe netto                                473,00

                USt.-%        Grundlage        USt.-Betrag
                7             275,00           19,25
                19            198,00           37,62

                Gesamtbetrag                               529,87
                """);

        assertThat(draft.content().vatBreakdown())
                .containsExactlyInAnyOrder(vat("7", "275.00", "19.25"), vat("19", "198.00", "37.62"));
    }

    @Test
    void readsTheVatOfEachRateFromSentences() {
        Draft draft = typeset("""
                Summe netto                                300,00
                19 % USt. auf 100,00 €                      19,00
                7 % USt. auf 200,00 €                       14,00
                Gesamtbetrag                               333,00
                """);

        assertThat(draft.content().vatBreakdown())
                .containsExactlyInAnyOrder(vat("19", "100.00", "19.00"), vat("7", "200.00", "14.00"));
    }

    @Test
    void readsTheTaxTableOfAReceiptWhosePricesContainTheTax() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                MARKTHALLE SUED
                                Kassenbon
                                05.03.2026 17:12
                                SUMME EUR                     22,60
                                MwSt         Netto     Steuer     Brutto
                                A 19,00%     10,00       1,90      11,90
                                B 7,00%      10,00       0,70      10,70
                                """).reading()).getFirst();

        assertThat(draft.content().vatBreakdown())
                .containsExactlyInAnyOrder(vat("19", "10.00", "1.90"), vat("7", "10.00", "0.70"));
    }

    private static Draft typeset(String below) {
        return EXTRACTION.extract(Paper.typeset().page(HEAD + below).reading()).getFirst();
    }

    private static InvoiceLine line(
            String description, String quantity, String unit, String price, String net, String rate) {
        return new InvoiceLine(
                description,
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                new BigDecimal(net),
                new BigDecimal(rate));
    }

    private static VatBreakdown vat(String rate, String base, String tax) {
        return new VatBreakdown(new BigDecimal(rate), "S", new BigDecimal(base), new BigDecimal(tax));
    }
}
