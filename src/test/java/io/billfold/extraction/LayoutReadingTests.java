package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where programs and companies print what on a typeset page. */
class LayoutReadingTests {
    private static final Extraction EXTRACTION = new Extraction();

    @Test
    void takesTheCompanyInTheSmallPrintForTheSellerAndNotItsBrand() {
        Map<Field, String> fields = read("""
                                   Receipt from Birchmark

                AMOUNT PAID            DATE PAID               PAYMENT METHOD
                US$288.00              17 Nov 2026             Visa 4417

                Birchmark Pro                                        US$240.00
                VAT (20%)                                             US$48.00
                Amount charged                                       US$288.00

                VAT invoice no. BM-26-118204 · Billed to: Tern & Fallow Publishing Ltd, 9 Cistern Lane
                You made a purchase at Birchmark Digital Limited, a company registered in England.
                """);

        assertThat(fields)
                .containsEntry(Field.SELLER_NAME, "Birchmark Digital Limited")
                .containsEntry(Field.BUYER_NAME, "Tern & Fallow Publishing Ltd")
                .containsEntry(Field.NUMBER, "BM-26-118204");
    }

    @Test
    void takesTheFootOfThePageForTheSellerAndTheWindowForTheBuyer() {
        Map<Field, String> fields = read("""




                Spedition Petersen & Wulff GmbH          Sammelrechnung
                Buchhaltung                              Rechnungsnummer TK-2611-770418
                Billhorner Deich 90                      Rechnungsdatum   30.11.2026
                20539 Hamburg                            Bankeinzug am    10.12.2026



                Diesel                                                256,16
                19 % MwSt                                              48,67
                Rechnungsendbetrag EUR                                304,83





















                Erle Card Services GmbH · Amsinckstr. 63 · 20097 Hamburg · HRB 144018 · USt-IdNr. DE228841072
                """.replace("\n\n\n\n\n\n", "\n".repeat(36)));

        assertThat(fields)
                .containsEntry(Field.SELLER_NAME, "Erle Card Services GmbH")
                .containsEntry(Field.SELLER_ADDRESS, "Amsinckstr. 63, 20097 Hamburg")
                .containsEntry(Field.SELLER_VAT_ID, "DE228841072")
                .containsEntry(Field.BUYER_NAME, "Spedition Petersen & Wulff GmbH")
                .containsEntry(Field.DUE_DATE, "2026-12-10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AVOIR N°          | AV 25 00418         | AV 25 00418
            INVOICE NO.       | BSF-I 2612/0388     | BSF-I 2612/0388
            eTicket Number    | 0997 2418 330 551   | 0997 2418 330 551
            Invoice #         | INV304418820        | INV304418820
            Recibo nº...:     | 000771              | 000771
            Rechnungsnummer   | VR 2025 / 0098314   | VR 2025 / 0098314
            FEE NOTE          | 2025/1184           | 2025/1184
            """)
    void readsNumbersInGroupsAndWithoutASpace(String label, String printed, String number) {
        assertThat(read("Erle Ltd\n\n" + label + "   " + printed + "\nDate   3 March 2026\nTotal   9.00 EUR"))
                .containsEntry(Field.NUMBER, number);
    }

    @Test
    void readsANumberBehindADescribedHeading() {
        assertThat(read("Erle S.L.\n\nFactura de venta F/26/2207\nFecha 3/3/2026\nTotal   9,00 EUR"))
                .containsEntry(Field.NUMBER, "F/26/2207");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Factuur\\nNr. 2026/0294\\nDatum 19-11-2026        | 2026/0294
            Nota de Crédito\\nNC M26/204                      | NC M26/204
            Receipt 03-118827                                 | 03-118827
            Rechnungs-Nr.\\nRG 26.0733\\n\\nMWST-Abrechnung Q3/2026 | RG 26.0733
            """)
    void readsANumberUnderOrBehindItsHeadingAlone(String head, String number) {
        assertThat(read("Erle Ltd\n\n" + head.replace("\\n", "\n") + "\n\nTotal   9.00 EUR"))
                .containsEntry(Field.NUMBER, number);
    }

    @Test
    void takesNoNumberOfATransportForItsOwn() {
        assertThat(read("""
                                TAX INVOICE
                Erle Pvt. Ltd.          Invoice No.          Dated
                Gala No. 14             SFC/26-27/1187       14-Mar-26
                Mumbai                  e-Way Bill No. 2714 8830 9912

                Total   9.00 INR
                """)).containsEntry(Field.NUMBER, "SFC/26-27/1187");
    }

    @Test
    void takesNoNumberOfTheInvoiceThatItCorrectsForItsOwn() {
        assertThat(read("""
                Erle Verhuur NV

                Creditnota
                Nummer       Datum       Klantnr.   Op factuur   Factuurdatum   Werf
                CN26-00117   6/03/2026   20418      VF26-01882   28/02/2026     School

                Totaal in uw voordeel   EUR 1.310,50
                """)).containsEntry(Field.NUMBER, "CN26-00117");
    }

    @Test
    void takesNoNumberOfAPrepaymentForItsOwn() {
        assertThat(read("""
                Erle SARL
                Facture n° F2026-042
                Total   1 720,00 €
                Acompte versé le 5 septembre 2026 (facture F2026-031)   − 450,00 €
                """)).containsEntry(Field.NUMBER, "F2026-042");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cust. order MSC/5561              | MSC/5561
            Your order reference: HPA-0317    | HPA-0317
            N° engagement : ENG-77120-25      | ENG-77120-25
            Uw bestelbon 4500773120           | 4500773120
            Zamówienie nabywcy: ZM/19/2026    | ZM/19/2026
            según pedido n.º PC-26-3380       | PC-26-3380
            Ihre Bestellung/Datum 4501773 / 02.03.2026 | 4501773
            V/ Requisição: RQ 0718/26         | RQ 0718/26
            Ordine di acquisto: OA-2026-60914 | OA-2026-60914
            """)
    void findsTheBuyersOrder(String line, String order) {
        assertThat(read("Erle Ltd\nInvoice 4711\nDate 03.03.2026\n" + line + "\nTotal   9.00 EUR"))
                .containsEntry(Field.PURCHASE_ORDER, order);
    }

    @Test
    void takesAHeadingAboveTheDateForTheDayToPayBy() {
        assertThat(read("""
                Erle Ltd
                Invoice No.   Dated         Payment due
                4711          28-Feb-2026   28-Mar-2026

                Total   9.00 EUR
                """)).containsEntry(Field.DUE_DATE, "2026-03-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Payable within 21 days of bill date. Late charges accrue if unpaid after 45 days.
            Zahlbar innerhalb von 8 Tagen mit 2 % Skonto oder innerhalb von 21 Tagen netto.
            Mode/Terms of Payment\\n21 Days
            Terms   : 21 Days
            """)
    void countsTheDaysThatAreGranted(String terms) {
        assertThat(read("Erle Ltd\nInvoice 4711\nDate 27 October 2026\nTotal   9.00 EUR\n\n"
                        + terms.replace("\\n", "\n")))
                .containsEntry(Field.DUE_DATE, "2026-11-17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Payment due: 20 March 2026
            Der Betrag wird am 20.03.2026 von Ihrem Konto eingezogen.
            Der Beitrag ist am 20.03.2026 fällig.
            Wir buchen ihn am 20.03.2026 per SEPA-Lastschrift von Ihrem Konto.
            Graag overmaken vóór 20-03-2026 op onze rekening.
            Zahlbar bis:\\n20.03.2026
            Wir bitten Sie, den Betrag bis zum 20. März 2026 auf unser Konto anzuweisen.
            À régler au plus tard le 20 mars 2026. Pas d'escompte pour règlement anticipé.
            Beløbet bedes indbetalt senest den 20.03.2026.
            Den Betrag von 9,00 € ziehen wir am 20.03.2026 von Ihrem Konto ein.
            Die Nachzahlung von 9,00 € buchen wir am 20.03.2026 von Ihrem Konto ab.
            Sposób zapłaty: przelew, termin 20.03.2026
            """)
    void findsTheDayToPayByInSentences(String sentence) {
        String text = sentence.replace("\\n", "\n");
        assertThat(read("Erle GmbH\nRechnung 4711\nRechnungsdatum 03.03.2026\nGesamtbetrag   9,00 EUR\n\n" + text))
                .containsEntry(Field.DUE_DATE, "2026-03-20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bergamo, lì 15 settembre 2026
            Erlingen, 15. 9. 2026
            Marly, le 15 septembre 2026
            """)
    void isOfTheDayThatALetterIsDated(String dated) {
        assertThat(read("""
                Erle Studio

                %s

                FATTURA n. 118/26

                Compenso per il ricorso R.G. 77, emesso il 22 luglio 2026, preventivo 3 giugno 2026

                Totale fattura   3.501,89 EUR
                """.formatted(dated))).containsEntry(Field.ISSUE_DATE, "2026-09-15");
    }

    @Test
    void readsTheLegalFormThatANarrowColumnBreaks() {
        assertThat(read("""
                Erle

                Rechnung 4711
                Rechnungsdatum 03.03.2026
                Total   9.00 EUR















                Erle Antriebstechnik GmbH & Co.
                KG
                Sitz Erlingen, HRA 14471
                USt-IdNr. DE126884716
                """)).containsEntry(Field.SELLER_NAME, "Erle Antriebstechnik GmbH & Co. KG");
    }

    @Test
    void takesNoEndOfAPeriodForTheDayToPayBy() {
        assertThat(read("""
                Erle Versicherung AG
                Beitragsrechnung 2026/0044182207
                Datum   03.12.2025
                der Beitrag vom 01.01.2026 bis 01.01.2027 ist am 02.01.2026 fällig.
                Gesamtbeitrag   728,76 EUR
                """)).containsEntry(Field.DUE_DATE, "2026-01-02");
    }

    @Test
    void readsAnAccountThatASentenceBreaksAndNotThatOfTheBuyer() {
        assertThat(read("""
                Erle GmbH
                Rechnung 4711 vom 03.03.2026
                Gesamtbetrag   9,00 EUR

                Der Rest wird auf Ihr Konto IBAN DE02 1203 0000 0000 2020 51 erstattet.

                Bitte überweisen Sie auf unser Konto DE89 3704 0044
                0532 0130 00 bei der Nordbank.
                """)).containsEntry(Field.IBAN, "DE89370400440532013000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An die\\nWohnbau Traunkreis eGen        | Wohnbau Traunkreis eGen
            Frau\\nHannelore Stadlbauer            | Hannelore Stadlbauer
            Gent.mo Sig. Ettore Vallauri          | Ettore Vallauri
            Dirk Ostermann\\nOstermann Rad GmbH    | Ostermann Rad GmbH
            """)
    void leavesTheFormOfAddressOutOfTheBuyersName(String window, String name) {
        String text = window.replace("\\n", "\n");
        assertThat(read("Erle GmbH\nUSt-IdNr. DE136695976\n\n\nBill to\n" + text
                        + "\nHafenstr. 4\n24376 Kappeln\n\n\nRechnung 4711 vom 03.03.2026\nGesamtbetrag   9,00 EUR"))
                .containsEntry(Field.BUYER_NAME, name);
    }

    private static Map<Field, String> read(String page) {
        return EXTRACTION
                .extract(Paper.typeset().page(page).reading())
                .getFirst()
                .content()
                .fields();
    }
}
