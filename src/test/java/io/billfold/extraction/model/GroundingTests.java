package io.billfold.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.layout.PageIndex.Place;
import io.billfold.invoice.content.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingTests {
    private static final String PAGE = """
            Harbour Supplies Limited
            12 Mill Road
            LS1 4AB Leeds
            Invoice HS-77 of 3 October 2026
            OP443485 and OP123456
            Rope   £ 119,00
            Paid by Visa
            """;

    private final Grounding grounding =
            new Grounding(Paper.typeset().page(PAGE).reading().pages());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL             | 119.00                   | 119,00
            ISSUE_DATE        | 2026-10-03               | 3 October 2026
            NUMBER            | HS-77                    | HS-77
            CURRENCY          | GBP                      | £
            PAYMENT_METHOD    | card                     | Visa
            OPERATION_NUMBERS | OP443485 OP123456        | OP443485
            SELLER_NAME       | Harbour Supplies Limited | Harbour Supplies Limited
            SELLER_NAME       | Harbour Suppl1es Limited | Harbour Supplies Limited
            SELLER_ADDRESS    | 12 Mill Road, LS1 4AB Leeds | 12 Mill Road LS1 4AB Leeds
            SELLER_ADDRESS    | LS1 4AB Leeds, 12 Mill Road | LS1 4AB Leeds, 12 Mill Road
            """)
    void findsAValueHoweverItIsPrinted(Field field, String value, String printed) {
        assertThat(grounding.find(field, value)).map(Place::text).contains(printed);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL             | 118.00
            ISSUE_DATE        | 2026-10-04
            CURRENCY          | USD
            PAYMENT_METHOD    | cash
            PAYMENT_METHOD    | barter
            OPERATION_NUMBERS | OP443485 OP999999
            SELLER_NAME       | Harb0ur Suppl1es L1m1ted
            SELLER_NAME       | Hull
            SELLER_ADDRESS    | 12 Mill Road, 10115 Berlin
            """)
    void findsNothingThatThePageDoesNotShow(Field field, String value) {
        assertThat(grounding.find(field, value)).isEmpty();
    }

    @Test
    void putsNoValueTogetherFromTwoPages() {
        Grounding two = new Grounding(Paper.typeset()
                .page("12 Mill Road")
                .page("LS1 4AB Leeds")
                .reading()
                .pages());

        assertThat(two.find(Field.SELLER_ADDRESS, "12 Mill Road, LS1 4AB Leeds"))
                .isEmpty();
    }

    @Test
    void framesAllPartsOfAValue() {
        Place place = grounding
                .find(Field.SELLER_ADDRESS, "12 Mill Road, LS1 4AB Leeds")
                .orElseThrow();

        assertThat(place.box().top()).isLessThan(2.0 / 60);
        assertThat(place.box().bottom()).isGreaterThan(2.0 / 60);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Harbour Supplies, HS-77, 119.00 | true
            Bought on 2026-10-03.           | true
            Bought on 2026-10-04.           | false
            Bought on 2026-13-45.           | false
            It cost 1190.00 in all.         | false
            One word without figures        | true
            """)
    void bearsOutASentenceWhoseNumbersStandOnThePage(String sentence, boolean borneOut) {
        assertThat(grounding.bearsOutNumbersOf(sentence)).isEqualTo(borneOut);
    }
}
