package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that hold several invoices, and invoices that hold several pages. */
class SeveralInvoicesTests {
    private static final Extraction EXTRACTION = new Extraction();

    @Test
    void splitsADocumentWhereAnotherNumberAndHeadingBegin() {
        List<Draft> drafts = EXTRACTION.extract(Paper.typeset()
                .page(invoice("WS-2041", "119,00", ""))
                .page(invoice("WS-2042", "238,00", ""))
                .reading());

        assertThat(drafts).hasSize(2);
        assertThat(drafts)
                .extracting(draft -> draft.content().fields().get(Field.NUMBER))
                .containsExactly("WS-2041", "WS-2042");
        assertThat(drafts)
                .extracting(draft -> draft.content().fields().get(Field.TOTAL))
                .containsExactly("119.00", "238.00");
        assertThat(drafts).extracting(Draft::pages).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void keepsThePagesOfOneInvoiceTogether() {
        List<Draft> drafts = EXTRACTION.extract(Paper.typeset()
                .page(invoice("WS-2041", "119,00", "Seite 1 von 2"))
                .page(
                        "Rechnung WS-2041\n05.03.2026\nAllgemeine Geschäftsbedingungen\nGesamtbetrag   119,00 €\nSeite 2 von 2")
                .reading());

        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().pages()).containsExactly(1, 2);
        assertThat(codes(drafts.getFirst())).doesNotContain("SPLIT-UNSURE");
    }

    @Test
    void splitsAtAFirstPageEvenInTheMiddleOfLongerInvoices() {
        List<Draft> drafts = EXTRACTION.extract(Paper.typeset()
                .page(invoice("WS-2041", "119,00", "Seite 1 von 2"))
                .page("Allgemeine Geschäftsbedingungen\nSeite 2 von 2")
                .page(invoice("WS-2042", "238,00", "Seite 1 von 1"))
                .reading());

        assertThat(drafts).extracting(Draft::pages).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void asksAPersonWhereReceiptsWithoutNumbersFollowEachOther() {
        List<Draft> drafts = EXTRACTION.extract(Paper.scanned()
                .page("CORNER BAKERY\n03/14/2026\nTOTAL   13.00\n")
                .page("CITY TAXI\n03/15/2026\nTOTAL   22.00\n")
                .reading());

        assertThat(drafts).hasSize(1);
        assertThat(codes(drafts.getFirst())).contains("SPLIT-UNSURE");
        assertThat(drafts.getFirst().proved()).isFalse();
    }

    @Test
    void noticesTwoReceiptsSideBySide() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                CORNER BAKERY                                          CITY TAXI
                                03/14/2026                                             03/15/2026
                                BREAD          13.00                                   FARE           22.00
                                TOTAL          13.00                                   TOTAL          22.00
                                """).reading()).getFirst();

        assertThat(codes(draft)).contains("TWO-RECEIPTS");
        assertThat(draft.evidence().get(Field.TOTAL).confidence()).isLessThan(0.7);
    }

    @Test
    void noticesTwoReceiptsOneBelowTheOther() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                CORNER BAKERY
                                RECEIPT
                                03/14/2026
                                TOTAL          13.00

                                CITY TAXI
                                RECEIPT
                                03/15/2026
                                TOTAL          22.00
                                """).reading()).getFirst();

        assertThat(codes(draft)).contains("TWO-RECEIPTS");
    }

    private static String invoice(String number, String total, String count) {
        return """
                Weberei Sonnental GmbH
                Talweg 7
                72070 Tübingen

                Rechnung

                Rechnungsnummer:   %s
                Rechnungsdatum:   05.03.2026

                Gesamtbetrag   %s €

                %s
                """.formatted(number, total, count);
    }

    private static List<String> codes(Draft draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }
}
