package io.billfold.extraction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumbersTests {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Invoice number: RE-2026-0118, RE-2026-0118",
        "Invoice number: RE-2026-0118.-, RE-2026-0118",
        "Invoice number: # No. 4711, 4711",
        "Invoice number: INV 4711, INV 4711",
        "Rechnung Nr. 471102, 471102",
        "Facture FA-2017-0010, FA-2017-0010"
    })
    void standsBehindItsLabel(String text, String number) {
        assertThat(InvoiceNumbers.invoiceNumber(marks(text)))
                .map(FoundCode::value)
                .contains(number);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Invoice number: 03.10.2026",
        "Invoice number   119.00",
        "Invoice number: pending",
        "Invoice number: 7",
        "Invoice number: A123456789012345678901234567890123"
    })
    void isNoDateNoAmountNoWordAndNeitherShortNorEndless(String text) {
        assertThat(InvoiceNumbers.invoiceNumber(marks(text))).isEmpty();
    }

    @Test
    void isDoubtedWhereItIsShort() {
        double doubted = InvoiceNumbers.invoiceNumber(marks("Invoice number: 12"))
                .orElseThrow()
                .score();

        assertThat(doubted).isEqualTo(0.6);
    }

    @Test
    void isTheFirstOfTwoThatAreAsGood() {
        assertThat(InvoiceNumbers.invoiceNumber(marks("Invoice number: R-1001\nInvoice number: R-1002")))
                .map(FoundCode::value)
                .contains("R-1001");
        assertThat(InvoiceNumbers.purchaseOrder(marks("Purchase order: PO-1001\nPurchase order: PO-1002")))
                .map(FoundCode::value)
                .contains("PO-1001");
    }

    @Test
    void isUncontestedWhereEveryLabelPointsToIt() {
        Marks same = marks("Invoice number: R-1001\nInvoice number: R-1001");
        Marks two = marks("Invoice number: R-1001\nInvoice number: R-1002");

        assertThat(InvoiceNumbers.uncontested("R-1001", same)).isTrue();
        assertThat(InvoiceNumbers.uncontested("R-1001", two)).isFalse();
        assertThat(InvoiceNumbers.uncontested("R-1001", marks("R-1001"))).isFalse();
    }

    @Test
    void isNotBegunByWhatOnlyLooksLikeALabel() {
        Optional<FoundCode> found = InvoiceNumbers.invoiceNumber(marks("INV-100 Invoice number: R-1001"));

        assertThat(found).map(FoundCode::value).contains("R-1001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Credit against our invoice 31940 of 22/01/2025          | CREDIT NO. CM-1187
            Relative à notre facture F2025/0311 du 03/03/2025       | Avoir n° NC2025/0043
            Gutschrift zu unserer Rechnung RE-2025-77 vom 3.3.2025  | Gutschrift Nr. GS-2025-08
            Resto pendiente de factura anterior F250327             | Factura F250418
            Less deposit paid 11 April (inv 2207)                   | Invoice no. 2261
            """)
    void isNotThatOfAnEarlierPaperThatASentenceNames(String sentence, String own) {
        for (String page : new String[] {own + "\n\n" + sentence, sentence + "\n\n" + own}) {
            assertThat(InvoiceNumbers.invoiceNumber(marks(page)))
                    .map(FoundCode::value)
                    .hasValueSatisfying(number -> assertThat(own).endsWith(" " + number));
        }
    }

    @Test
    void standsAboveItsLabelWhereTheWholeRowDoes() {
        Marks marks = marks("""
                TANKROUTE
                FV-2506-118204   30-06-2025     70441188
                Factuurnummer    Factuurdatum   Klantnummer
                12-06-2025       Oosterhout     39,72 L
                """);

        assertThat(InvoiceNumbers.invoiceNumber(marks)).map(FoundCode::value).contains("FV-2506-118204");
    }

    @Test
    void standsBelowItsLabelWhereBothRowsHoldFigures() {
        Marks marks = marks("""
                F-0001           01-05-2025     70441188
                Factuurnummer    Factuurdatum   Klantnummer
                FV-2506-118204   30-06-2025     70441188
                """);

        assertThat(InvoiceNumbers.invoiceNumber(marks)).map(FoundCode::value).contains("FV-2506-118204");
    }

    private static Marks marks(String text) {
        return new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load());
    }
}
