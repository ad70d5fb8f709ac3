package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.document.MediaType;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.reading.Attachment;
import io.billfold.reading.Line;
import io.billfold.reading.Notice;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no invoice, or hardly legible, gets a finding that says so, and no value that anybody could take for certain. */
class BadInputTests {
    private static final Extraction EXTRACTION = new Extraction();

    @Test
    void namesHandwritingAndPoorPictures() {
        Draft draft = EXTRACTION.extract(hardToRead()).getFirst();

        assertFinding(draft, "LOW-LEGIBILITY");
        assertNothingIsCertain(draft);
    }

    @Test
    void namesAScriptWhoseWordsItDoesNotKnow() {
        Draft draft = read("Счёт номер 17\nот 05.03.2026\nИтого к оплате   1 500,00\nБез налога НДС\n");

        assertFinding(draft, "UNKNOWN-SCRIPT");
        assertNothingIsCertain(draft);
    }

    @Test
    void takesAMenuForNoInvoice() {
        Draft draft =
                read("TRATTORIA AL PONTE\nPizza Margherita   8,50\nSpaghetti aglio e olio   9,80\nTiramisù   5,20\n");

        assertFinding(draft, "NOT-AN-INVOICE");
        assertNothingIsCertain(draft);
    }

    @Test
    void takesALetterForNoInvoice() {
        Draft draft = read("Dear Ms Miller,\nthank you for your visit last week.\nKind regards\nAnna\n");

        assertFinding(draft, "NOT-AN-INVOICE");
        assertNothingIsCertain(draft);
    }

    @Test
    void takesXmlOfAnotherKindForNoInvoice() {
        byte[] xml = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        Draft draft = EXTRACTION
                .extract(new Reading(
                        MediaType.XML, List.of(), List.of(), List.of(new Attachment("invoice.xml", xml)), List.of()))
                .getFirst();

        assertFinding(draft, "NOT-AN-INVOICE");
    }

    @Test
    void namesTheBlankPagesOfADocument() {
        Draft draft = EXTRACTION
                .extract(Paper.typeset()
                        .page("Rechnung Nr. 17\n05.03.2026\nGesamtbetrag   119,00 EUR")
                        .page("")
                        .reading())
                .getFirst();

        assertFinding(draft, "BLANK-PAGE");
    }

    @Test
    void namesAnInvoiceOfTwoHundredPages() {
        Paper paper = Paper.typeset().page("Rechnung Nr. 17\n05.03.2026\nGesamtbetrag   119,00 EUR");
        for (int page = 2; page <= 200; page++) {
            paper.page("Anlage, Blatt " + page);
        }

        assertFinding(EXTRACTION.extract(paper.reading()).getFirst(), "MANY-PAGES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL-NEGATIVE      | Gesamtbetrag   -119,00 EUR
            TOTAL-ZERO          | Gesamtbetrag   0,00 EUR
            IBAN-97             | Gesamtbetrag   119,00 EUR; IBAN: DE89 3704 0044 0532 0130 01
            DATE-IMPOSSIBLE     | Gesamtbetrag   119,00 EUR; Lieferdatum: 31.02.2026
            NUMBER-FORMAT-MIXED | Papier   1.234,56; Tinte   1,234.56; Gesamtbetrag   2.469,12 EUR
            """)
    void namesValuesThatCannotBeRight(String code, String rows) {
        Draft draft = read("Muster GmbH\nRechnung Nr. 17\nRechnungsdatum: 05.03.2026\n"
                + String.join("\n", rows.split("; ", -1))
                + "\n");

        assertFinding(draft, code);
        assertThat(draft.proved()).isFalse();
    }

    @Test
    void namesAmountsWrittenInTheWaysOfFourCountries() {
        Draft draft = read("""
                Muster GmbH
                Rechnung Nr. 17
                Rechnungsdatum: 05.03.2026
                Papier           1.234,56
                Tinte            1,234.56
                Stifte           1'234.56
                Versand          1 234,56
                Gesamtbetrag     4.938,24 EUR
                """);

        assertFinding(draft, "NUMBER-FORMAT-MIXED");
        assertThat(draft.content().text(Field.TOTAL)).contains("4938.24");
        assertThat(draft.evidence().get(Field.TOTAL)).satisfies(this::isNotCertain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL         | TOTAL-ZERO  | Gesamtbetrag   0,00 EUR
            IBAN          | IBAN-97     | Gesamtbetrag   119,00 EUR; IBAN: DE89 3704 0044 0532 0130 01
            """)
    void isNotSureOfAValueThatCannotBeRight(Field field, String code, String rows) {
        Draft draft = read("Muster GmbH\nRechnung Nr. 17\nRechnungsdatum: 05.03.2026\n"
                + String.join("\n", rows.split("; ", -1))
                + "\n");

        assertFinding(draft, code);
        assertThat(draft.evidence().get(field)).satisfies(this::isNotCertain);
    }

    @Test
    void takesADayThatIsInNoCalendarForNoDate() {
        Draft draft = read("Muster GmbH\nRechnung Nr. 17\nRechnungsdatum: 31.02.2026\nGesamtbetrag   119,00 EUR\n");

        assertFinding(draft, "DATE-IMPOSSIBLE");
        assertThat(draft.content().text(Field.ISSUE_DATE)).isEmpty();
    }

    @Test
    void namesASingleBlankPage() {
        assertFinding(read(""), "BLANK-PAGE");
    }

    @Test
    void tellsOfTextThatNobodyCanSee() {
        Reading page = Paper.typeset()
                .page("Muster GmbH\nRechnung Nr. 17\nRechnungsdatum: 05.03.2026\nGesamtbetrag   119,00 EUR\n")
                .reading();
        Notice hidden = new Notice(
                "HIDDEN_TEXT", 1, "36 characters are on the page that nobody can see; they were left out: “…”");

        Draft draft = EXTRACTION
                .extract(new Reading(page.mediaType(), page.pages(), page.codes(), List.of(), List.of(hidden)))
                .getFirst();

        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("HIDDEN-TEXT"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).startsWith("36 characters"));
        assertThat(draft.proved()).isFalse();
    }

    private void isNotCertain(@Nullable Evidence evidence) {
        assertThat(evidence).isNotNull();
        assertThat(Objects.requireNonNull(evidence).confidence()).isLessThan(0.95);
    }

    private static Draft read(String page) {
        return EXTRACTION.extract(Paper.typeset().page(page).reading()).getFirst();
    }

    private static Reading hardToRead() {
        List<Line> lines = new ArrayList<>();
        String[] words = {"Total", "1l8.50", "Jonn", "3/4/26", "pamf", "lnvoice"};
        for (int i = 0; i < words.length; i++) {
            lines.add(new Line(List.of(new Word(words[i], new Box(0.1, 0.1 * i + 0.1, 0.4, 0.1 * i + 0.13), 0.5))));
        }
        return new Reading(
                MediaType.JPEG,
                List.of(new Page(1, 800, 1200, lines, Page.Reader.PADDLE)),
                List.of(),
                List.of(),
                List.of());
    }

    private static void assertFinding(Draft draft, String code) {
        assertThat(draft.findings()).extracting(Finding::code).contains(code);
    }

    private static void assertNothingIsCertain(Draft draft) {
        assertThat(draft.proved()).isFalse();
        assertThat(draft.evidence().values())
                .extracting(Evidence::confidence)
                .allMatch(confidence -> confidence <= 0.6);
    }
}
