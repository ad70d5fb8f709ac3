package io.billfold.extraction.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginTests {
    @Test
    void isTheCountryWithTheStrongestEvidence() {
        Origin origin = of("USt-IdNr. DE136695976\nwww.example.de\nfax: www.example.fr");

        assertThat(origin.country()).contains("DE");
        assertThat(origin.currency()).contains(Currency.getInstance("EUR"));
    }

    @Test
    void takesABareDollarForTheAmericanOneWhereNothingSaysOtherwise() {
        assertThat(currency("Total   $ 9.00")).contains("USD");
    }

    @Test
    void leavesTheDollarToTheCountryThatThePageIsFrom() {
        assertThat(currency("www.example.com.au   ABN\nwww.other.com.au\nTotal   $ 9.00"))
                .contains("AUD");
    }

    private static Optional<String> currency(String text) {
        return of(text).currency().map(Currency::getCurrencyCode);
    }

    private static Origin of(String text) {
        return Origin.of(new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load()));
    }
}
