package io.billfold.extraction.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuyersTests {
    @Test
    void standsBehindTheHeadingAndItsColon() {
        assertThat(buyer("Bill to: Harbour Café")).contains("Harbour Café");
    }

    @Test
    void pointsAtTheNameAloneWhereItStandsBehindTheHeading() {
        Parties.Chosen chosen =
                Buyers.name(marks("Bill to: Harbour Café"), Optional.empty()).orElseThrow();

        assertThat(chosen.box().left()).isEqualTo(0.09);
        assertThat(chosen.score()).isEqualTo(0.85);
    }

    @Test
    void standsInTheLineBelowTheHeading() {
        assertThat(buyer("Bill to\nHarbour Café\n12 Mill Road")).contains("Harbour Café");
    }

    @Test
    void standsBesideItsLabelBelowTheHeading() {
        assertThat(buyer("""
                Bill to
                VAT ID   GB123456789
                Name   Harbour Café
                """)).contains("Harbour Café");
    }

    @Test
    void isNoNumberBelowTheHeading() {
        assertThat(buyer("Bill to\n4711-0815\nHarbour Café")).contains("Harbour Café");
    }

    @Test
    void isNotBelowAHeadingThatIsPartOfASentence() {
        assertThat(buyer("Customer service is open daily\nHarbour Café")).isEmpty();
    }

    @Test
    void isNotTheSeller() {
        Marks marks = marks("Bill to: Harbour Café");
        Segment segment = marks.sheet().segments().getFirst();

        assertThat(Buyers.name(marks, Optional.of(new Parties.Chosen("HARBOUR CAFÉ", segment, segment.box(), 1))))
                .isEmpty();
    }

    @Test
    void isAbsentBelowAHeadingAtTheEndOfThePage() {
        assertThat(buyer("Harbour Café\nBill to")).isEmpty();
    }

    private static Optional<String> buyer(String text) {
        return Buyers.name(marks(text), Optional.empty()).map(Parties.Chosen::text);
    }

    private static Marks marks(String text) {
        return new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load());
    }
}
