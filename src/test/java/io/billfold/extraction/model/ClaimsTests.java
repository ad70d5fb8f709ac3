package io.billfold.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.ModelUse;
import io.billfold.extraction.Occasion;
import io.billfold.extraction.Paper;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.model.AskedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims of a model are values at all. */
class ClaimsTests {
    private static final String PAGE = """
            Harbour Supplies Ltd
            Ref HS-77
            bought 3 October 2026, to be settled 17 October 2026
            Rope and paint
            119.00 EUR
            """;

    @Test
    void areDaysThatInvoicesAreFrom() {
        assertThat(read(SaidInvoice.nothing().with("due_date", "2026-10-17"))
                        .content()
                        .text(Field.DUE_DATE))
                .hasValue("2026-10-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2101-01-01", "17.10.2026", "2026-02-30"})
    void areNoDaysOfOtherTimesOrOfNoCalendar(String date) {
        assertThat(read(SaidInvoice.nothing().with("due_date", date)).content().text(Field.DUE_DATE))
                .isEmpty();
    }

    @Test
    void areNotEndless() {
        assertThat(read(SaidInvoice.nothing().with("buyer_name", "a".repeat(301)))
                        .content()
                        .text(Field.BUYER_NAME))
                .isEmpty();
        assertThat(read(SaidInvoice.nothing().with("buyer_name", " \t "))
                        .content()
                        .text(Field.BUYER_NAME))
                .isEmpty();
    }

    @Test
    void areLinesThoughTheyHaveNoDescription() {
        assertThat(read(SaidInvoice.nothing().withLine(null, "119.00"))
                        .content()
                        .lines())
                .extracting(InvoiceLine::description)
                .containsExactly((String) null);
    }

    private static Draft read(SaidInvoice said) {
        return new Extraction(AskedModel.saying(said.json()), ModelUse.ALL)
                .extract(Paper.typeset().page(PAGE).reading(), Occasion.FIRST)
                .getFirst();
    }
}
