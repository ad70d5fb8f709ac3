package io.billfold.extraction.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.Occasion;
import io.billfold.extraction.Paper;
import io.billfold.extraction.Rejection;
import io.billfold.extraction.memory.VendorMemories;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.reading.Reading;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionsTests {
    private static final Extraction EXTRACTION = new Extraction();
    private static final Reading PAGE = Paper.typeset().page("""
                    Nordlicht Druckerei GmbH
                    Rechnung   RE-2026-0118
                    Rechnungsdatum:   03.10.2026
                    Lieferdatum:   28.09.2026
                    Nettobetrag   100,00 €
                    MwSt. 19 %   19,00 €
                    Gesamtbetrag   119,00 €
                    """).reading();

    @ParameterizedTest
    @CsvSource({
        "TOTAL, the total is wrong",
        "TOTAL, Gesamtbetrag falsch",
        "SELLER_NAME, wrong vendor",
        "SELLER_NAME, falscher Lieferant",
        "ISSUE_DATE, date?",
        "TAX_TOTAL, la TVA est fausse"
    })
    void believesNoLongerWhatAPersonObjectedTo(Field field, String reason) {
        Draft first = EXTRACTION.extract(PAGE).getFirst();

        Draft again = retried(first, reason);

        assertThat(again.content().text(field))
                .isEqualTo(first.content().text(field))
                .isPresent();
        assertThat(again.evidence().get(field)).isNotNull();
        assertThat(again.evidence().get(field).confidence()).isLessThan(0.5);
        assertThat(again.proved()).isFalse();
        assertThat(again.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("REJECTED-BEFORE");
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
    }

    @Test
    void takesTheValueThatTheReasonNamesAndThePageShows() {
        Draft first = EXTRACTION.extract(PAGE).getFirst();

        Draft again = retried(first, "the date is 28.09.2026, not 03.10.2026");

        assertThat(again.content().text(Field.ISSUE_DATE)).hasValue("2026-09-28");
        assertThat(again.evidence().get(Field.ISSUE_DATE).text()).contains("28.09.2026");
    }

    @Test
    void takesNoValueThatThePageDoesNotShow() {
        Draft first = EXTRACTION.extract(PAGE).getFirst();

        Draft again = retried(first, "the total is 555.00");

        assertThat(again.content().text(Field.TOTAL)).hasValue("119.00");
    }

    @Test
    void leavesAloneWhatTheReasonDoesNotSpeakOf() {
        Draft first = EXTRACTION.extract(PAGE).getFirst();

        assertThat(retried(first, "blurry")).isEqualTo(first);
    }

    private static Draft retried(Draft first, String reason) {
        return EXTRACTION
                .extract(
                        PAGE,
                        new Occasion(
                                page -> Optional.empty(), VendorMemories.NONE, new Rejection(reason, first.content())))
                .getFirst();
    }
}
