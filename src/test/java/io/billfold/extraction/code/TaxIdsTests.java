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

    private static Marks marks(String text) {
        return new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load());
    }
}
