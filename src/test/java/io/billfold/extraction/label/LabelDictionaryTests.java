package io.billfold.extraction.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.layout.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelDictionaryTests {
    private static final LabelDictionary DICTIONARY = LabelDictionary.load();

    @ParameterizedTest
    @CsvSource({
        "Invoice No: 17, INVOICE_NUMBER",
        "Rechnungsnummer 17, INVOICE_NUMBER",
        "Facture n° 17, INVOICE_NUMBER",
        "Numero fattura 17, INVOICE_NUMBER",
        "Número de factura 17, INVOICE_NUMBER",
        "Factuurnummer 17, INVOICE_NUMBER",
        "Número da fatura 17, INVOICE_NUMBER",
        "No. invois 17, INVOICE_NUMBER",
        "Due date, DUE_DATE",
        "Fällig am, DUE_DATE",
        "Date d'échéance, DUE_DATE",
        "Data di scadenza, DUE_DATE",
        "Fecha de vencimiento, DUE_DATE",
        "Vervaldatum, DUE_DATE",
        "Data de vencimento, DUE_DATE",
        "Tarikh akhir bayaran, DUE_DATE",
        "SUBTOTAL, SUBTOTAL",
        "Sub Total, SUBTOTAL",
        "T0TAL, TOTAL",
        "TOTALINCLGST, TOTAL_WITH_TAX",
        "CHANGE, CHANGE",
        "Rückgeld, CHANGE",
        "ROUNDING ADJ, ROUNDING"
    })
    void findsTheLabelThatALineBeginsWith(String printed, Label label) {
        Sheet sheet = Sheet.of(Paper.typeset().page(printed).reading());

        assertThat(DICTIONARY.find(sheet.segments().getFirst()).getFirst().label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"NOTABLE", "bankrupt", "Costar"})
    void findsNoShortLabelInsideAWord(String printed) {
        Sheet sheet = Sheet.of(Paper.typeset().page(printed).reading());

        assertThat(DICTIONARY.find(sheet.segments().getFirst())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBTUIAL, SUBTOTAL",
        "lotal, TOTAL",
        "RUUNDING, ROUNDING",
        "Crand Total, GRAND_TOTAL",
        "GUB-TOIAL, SUBTOTAL"
    })
    void findsWordsAboutSumsThatWereMisread(String printed, Label label) {
        Sheet sheet = Sheet.of(Paper.scanned().page(printed).reading());

        assertThat(DICTIONARY.find(sheet.segments().getFirst()).getFirst().label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"LOCAL", "Charge", "Tofu", "Hotel"})
    void takesNoOtherWordForAMisreadOne(String printed) {
        Sheet sheet = Sheet.of(Paper.scanned().page(printed).reading());

        assertThat(DICTIONARY.find(sheet.segments().getFirst())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lotal", "SUBTUIAL"})
    void takesTheLettersOfAFileAsTheyAre(String printed) {
        Sheet sheet = Sheet.of(Paper.typeset().page(printed).reading());

        assertThat(DICTIONARY.find(sheet.segments().getFirst())).isEmpty();
    }
}
