package io.billfold.extraction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxIdsTests {
    @Test
    void takesWhatStandsBehindTheLabelThoughAFigureIsMissing() {
        Optional<FoundCode> found = TaxIds.sellerVatId(marks("USt-IdNr.: DE12345678"));

        assertThat(found).map(FoundCode::value).contains("DE12345678");
        assertThat(found.orElseThrow().score()).isLessThan(0.9);
    }

    @Test
    void prefersAnIdentifierOfTheRightShape() {
        Optional<FoundCode> found = TaxIds.sellerVatId(marks("USt-IdNr.: DE12345678\nVAT no: DE123456789"));

        assertThat(found).map(FoundCode::value).contains("DE123456789");
    }

    @Test
    void takesNoCodeOfTheWrongShapeWithoutALabel() {
        assertThat(TaxIds.sellerVatId(marks("Artikel DE12345678"))).isEmpty();
    }

    @Test
    void takesTheTaxNumberBehindItsLabelAndLeavesTheWordsBehindIt() {
        FoundCode found = TaxIds.sellerTaxNumber(marks("Steuernummer: 214/5678/9012 FINANZAMT BONN"))
                .orElseThrow();

        assertThat(found.value()).isEqualTo("214/5678/9012");
        assertThat(found.segment().text().substring(found.start(), found.end())).isEqualTo("214/5678/9012");
        assertThat(found.score()).isEqualTo(0.85);
    }

    @Test
    void keepsTheGroupsOfATaxNumberTogether() {
        assertThat(TaxIds.sellerTaxNumber(marks("GST Reg No   0015 7862 7584 -")))
                .map(FoundCode::value)
                .contains("0015 7862 7584");
    }

    @Test
    void takesNoTaxNumberOfFewFiguresNorTheBuyers() {
        assertThat(TaxIds.sellerTaxNumber(marks("Steuernummer: ABCDEF 123"))).isEmpty();
        assertThat(TaxIds.sellerTaxNumber(marks("Steuernummer des Kunden: 214/5678/9012")))
                .isEmpty();
    }

    @Test
    void knowsAVatIdentifierByTheLabelAboveIt() {
        Optional<FoundCode> found = TaxIds.sellerVatId(marks("ATU12345675\n\n\n\nVAT no\nDE123456789"));

        assertThat(found).map(FoundCode::value).contains("DE123456789");
        assertThat(found.orElseThrow().score()).isEqualTo(0.95);
    }

    @Test
    void prefersTheFirstOfTwoThatAreLabelledAlike() {
        assertThat(TaxIds.sellerVatId(marks("VAT no: DE123456789\nVAT no: ATU12345675")))
                .map(FoundCode::value)
                .contains("DE123456789");
    }

    @Test
    void takesTheBuyersVatIdentifierUnlessItIsTheSellers() {
        Marks marks = marks("USt-IdNr.: DE136695976\nIhre USt-IdNr.: DE136695976\nIhre USt-IdNr.: ATU12345675");
        Optional<FoundCode> sellers = TaxIds.sellerVatId(marks);

        assertThat(sellers).map(FoundCode::value).contains("DE136695976");
        assertThat(TaxIds.buyerVatId(marks, sellers)).map(FoundCode::value).contains("ATU12345675");
        assertThat(TaxIds.buyerVatId(marks, Optional.empty()))
                .map(FoundCode::value)
                .contains("DE136695976");
    }

    private static Marks marks(String text) {
        return new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load());
    }
}
