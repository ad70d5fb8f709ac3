package io.billfold.extraction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdsTests {
    @Test
    void takesWhatStandsBehindTheLabelThoughAFigureIsMissing() {
        Optional<FoundCode> found = sellerVatId(marks("USt-IdNr.: DE12345678"));

        assertThat(found).map(FoundCode::value).contains("DE12345678");
        assertThat(found.orElseThrow().score()).isLessThan(0.9);
    }

    @Test
    void prefersAnIdentifierOfTheRightShape() {
        Optional<FoundCode> found = sellerVatId(marks("USt-IdNr.: DE12345678\nVAT no: DE123456789"));

        assertThat(found).map(FoundCode::value).contains("DE123456789");
    }

    @Test
    void takesNoCodeOfTheWrongShapeWithoutALabel() {
        assertThat(sellerVatId(marks("Artikel DE12345678"))).isEmpty();
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
        Optional<FoundCode> found = sellerVatId(marks("ATU12345675\n\n\n\nVAT no\nDE123456789"));

        assertThat(found).map(FoundCode::value).contains("DE123456789");
        assertThat(found.orElseThrow().score()).isEqualTo(0.95);
    }

    @Test
    void prefersTheFirstOfTwoThatAreLabelledAlike() {
        assertThat(sellerVatId(marks("VAT no: DE123456789\nVAT no: ATU12345675")))
                .map(FoundCode::value)
                .contains("DE123456789");
    }

    @Test
    void takesTheBuyersVatIdentifierUnlessItIsTheSellers() {
        Marks marks = marks("USt-IdNr.: DE136695976\nIhre USt-IdNr.: DE136695976\nIhre USt-IdNr.: ATU12345675");
        Optional<FoundCode> sellers = sellerVatId(marks);

        assertThat(sellers).map(FoundCode::value).contains("DE136695976");
        assertThat(TaxIds.buyerVatId(marks, sellers)).map(FoundCode::value).contains("ATU12345675");
        assertThat(TaxIds.buyerVatId(marks, Optional.empty()))
                .map(FoundCode::value)
                .contains("DE136695976");
    }

    @Test
    void takesTheNumberThatHasNoCountryAtHome() {
        assertThat(sellerVatId(marks("C.F. MRNGVR74C58F205F – P. IVA 01882044173")))
                .map(FoundCode::value)
                .contains("01882044173");
        assertThat(sellerVatId(marks("NIF: 508441889 Tel: 225 550 118")))
                .map(FoundCode::value)
                .contains("508441889");
    }

    @Test
    void readsANumberThatASentenceBreaks() {
        assertThat(sellerVatId(marks("registered office Tannery Yard, Leeds. VAT Reg. No. GB\n318 4427 59.")))
                .map(FoundCode::value)
                .contains("GB318442759");
    }

    @Test
    void readsPointsWithinTheNumber() {
        assertThat(sellerVatId(marks("TVA BE 0441.772.048")))
                .map(FoundCode::value)
                .contains("BE0441772048");
    }

    @Test
    void takesTheNumberBesideTheSellersName() {
        Marks marks = marks("Roble Norte\nNIF: 811882031\nCalle Mayor 1\n28001 Madrid\nVerde Sur\nNIF: 508441889");
        Segment seller = marks.sheet().segments().stream()
                .filter(segment -> segment.text().equals("Verde Sur"))
                .findFirst()
                .orElseThrow();

        assertThat(TaxIds.sellerVatId(marks, Optional.of(seller), Optional.empty()))
                .map(FoundCode::value)
                .contains("508441889");
    }

    @Test
    void leavesTheNumberBelowTheBuyersNameToTheBuyer() {
        Marks marks = marks("Pension Bergblick KG\nSeeweg 5\n4810 Gmunden\nUID: ATU14288073\n\n\nUID: ATU67301957");
        Segment buyer = marks.sheet().segments().getFirst();

        assertThat(TaxIds.sellerVatId(marks, Optional.empty(), Optional.of(buyer)))
                .map(FoundCode::value)
                .contains("ATU67301957");
    }

    @ParameterizedTest
    @CsvSource({"GST/TPS 5% (804172633 RT0001), 804172633RT0001", "GST 804172633RT0001, 804172633RT0001"})
    void readsTheNumberOfACanadianBusiness(String printed, String number) {
        assertThat(sellerVatId(marks(printed))).map(FoundCode::value).contains(number);
    }

    private static Optional<FoundCode> sellerVatId(Marks marks) {
        return TaxIds.sellerVatId(marks, Optional.empty(), Optional.empty());
    }

    private static Marks marks(String text) {
        return new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load());
    }
}
