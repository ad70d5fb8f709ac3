package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.extraction.einvoice.EInvoices.Outcome;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.reading.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees against what the machine reads. */
class PageComparisonTests {
    private static final String[] HONEST = {
        "Sonnenhof Gärtnerei GmbH",
        "Am Bach 5, Hinterhaus, 50667 Köln",
        "Rechnung Nr. F-2026-118 vom 3. Oktober 2026",
        "Hecke schneiden 2 Stunden 100,00",
        "Tulpenzwiebeln 1000 Stück 50,00",
        "Rechnungsbetrag 166,55 €",
        "IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX"
    };

    @Test
    void confirmsAPageThatShowsTheSame() {
        Draft draft = draft(HONEST);

        assertThat(findings(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.OK);
            assertThat(finding.detail()).contains("number", "issue_date", "total", "iban", "seller_name");
        });
        assertThat(draft.proved()).isTrue();
    }

    @Test
    void pointsToThePlaceWhereAValueIsPrinted() {
        Draft draft = draft(HONEST);

        assertThat(draft.evidence().get(Field.TOTAL))
                .isEqualTo(new Evidence(1, new Box(0.2, 0.5, 0.3, 0.55), "166,55", Evidence.Source.EINVOICE, 1));
        assertThat(draft.evidence().get(Field.ISSUE_DATE).text()).isEqualTo("3. Oktober 2026");
        assertThat(draft.evidence().get(Field.IBAN).text()).isEqualTo("DE89 3704 0044 0532 0130 00");
    }

    @Test
    void raisesTheAlarmForAnotherAccountOnThePage() {
        Draft draft = draft(changed("DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32"));

        assertThat(findings(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.field()).isEqualTo(Field.IBAN);
            assertThat(finding.detail()).contains("DE89370400440532013000", "GB82WEST12345698765432");
        });
        assertThat(draft.proved()).isFalse();
    }

    @Test
    void raisesTheAlarmForAnotherTotalOnThePage() {
        Draft draft = draft(changed("166,55", "1.665,50"));

        assertThat(findings(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.field()).isEqualTo(Field.TOTAL);
            assertThat(finding.detail()).contains("166.55", "1.665,50");
        });
        assertThat(draft.proved()).isFalse();
    }

    @Test
    void tellsASecondAccountBesideTheRightOne() {
        Draft draft = draft(changed("BIC COBADEFFXXX", "oder GB82 WEST 1234 5698 7654 32"));

        assertThat(findings(draft))
                .extracting(Finding::detail)
                .anySatisfy(detail -> assertThat(detail).contains("GB82WEST12345698765432"));
    }

    @ParameterizedTest
    @CsvSource({
        "F-2026-118, F-2026-811, NUMBER, WARNING",
        "3. Oktober 2026, 30.10.2026, ISSUE_DATE, WARNING",
        "Sonnenhof Gärtnerei GmbH, Mondhof, SELLER_NAME, INFO"
    })
    void tellsOtherDifferences(String printed, String instead, Field field, Severity severity) {
        Draft draft = draft(changed(printed, instead));

        assertThat(findings(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.severity()).isEqualTo(severity);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "166,55 | 166.55",
                "166,55 | 166'55",
                "vom 3. Oktober 2026 | vom 03.10.2026",
                "vom 3. Oktober 2026 | 2026-10-03",
                "F-2026-118 | F 2026 118",
                "Gärtnerei | GARTNEREI",
                "DE89 3704 0044 0532 0130 00 | DE89370400440532013000"
            })
    void acceptsAnyWayToPrintAValue(String printed, String instead) {
        String[] lines = changed(printed, instead.replace("166'55", "166.55"));

        Draft draft = draft(lines);

        assertThat(findings(draft)).extracting(Finding::severity).containsExactly(Severity.OK);
    }

    @Test
    void saysNothingOfAPageWithoutText() {
        Draft draft = draft("Anhang");

        assertThat(findings(draft)).isEmpty();
    }

    private static String[] changed(String printed, String instead) {
        String all = String.join("\n", HONEST);
        assertThat(all).contains(printed);
        return all.replace(printed, instead).split("\n", -1);
    }

    private static Draft draft(String... lines) {
        Outcome outcome = EInvoices.read(TestInvoices.bytes(TestInvoices.text("xrechnung.xml")), List.of(page(lines)));
        return ((Outcome.Invoices) outcome).drafts().getFirst();
    }

    private static List<Finding> findings(Draft draft) {
        return draft.findings().stream()
                .filter(finding -> finding.code().equals("PAGE-VS-XML"))
                .toList();
    }

    /** The line at index n stands at n tenths of the page, the word at index n as well. */
    private static Page page(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < texts.length; row++) {
            String[] parts = texts[row].split(" ", -1);
            List<Word> words = new ArrayList<>();
            for (int column = 0; column < parts.length; column++) {
                double left = (column + 1) / 10.0;
                double top = row / 10.0;
                words.add(new Word(parts[column], new Box(left, top, (column + 2) / 10.0, top + 0.05), 1));
            }
            lines.add(new Line(words));
        }
        return new Page(1, 595, 842, lines, Page.Reader.TEXT_LAYER);
    }
}
