package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence.Source;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.reading.Code;
import io.billfold.reading.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrEvidenceTests {
    private static final String PAGE = """
            Muster & Sohn GmbH

            Rechnung Nr. RE-2026-118
            Rechnungsdatum: 03.10.2026

            Nettobetrag   100,00 EUR
            MwSt 19 %   19,00 EUR
            Gesamtbetrag   119,00 EUR

            IBAN: DE89 3704 0044 0532 0130 00
            """;

    @Test
    void takesTheIbanOfTheCodeAsProof() {
        Draft draft = read(PAGE, girocode("DE89370400440532013000", "119.00"));

        assertThat(draft.content().text(Field.IBAN)).contains("DE89370400440532013000");
        assertThat(draft.evidence().get(Field.IBAN).source()).isEqualTo(Source.QR);
        assertThat(draft.findings()).extracting(Finding::code).doesNotContain("PAGE-VS-QR");
    }

    @Test
    void raisesAnAlarmWhenThePageSaysAnotherIban() {
        Draft draft = read(PAGE, girocode("DE02120300000000202051", "119.00"));

        assertThat(draft.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("PAGE-VS-QR");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.field()).isEqualTo(Field.IBAN);
            assertThat(finding.detail()).contains("DE89370400440532013000", "DE02120300000000202051");
        });
        assertThat(draft.proved()).isFalse();
    }

    @Test
    void fillsWhatThePageLeftOpen() {
        Draft draft = read("Rechnung\nGesamtbetrag   119,00 EUR\n", girocode("DE89370400440532013000", "119.00"));

        assertThat(draft.content().text(Field.IBAN)).contains("DE89370400440532013000");
        assertThat(draft.content().text(Field.AMOUNT_DUE)).contains("119.00");
        assertThat(draft.evidence().get(Field.AMOUNT_DUE).box()).isEqualTo(new Box(0.7, 0.7, 0.9, 0.9));
    }

    @Test
    void doesNotChooseBetweenTwoCodes() {
        Code one = girocode("DE89370400440532013000", "119.00");
        Code other = girocode("DE02120300000000202051", "12.00");

        Draft draft = read(PAGE, one, other);

        assertThat(draft.evidence().get(Field.IBAN).source()).isEqualTo(Source.RULES);
    }

    private static Code girocode(String iban, String amount) {
        String text = "BCD\n002\n1\nSCT\n\nMuster & Sohn GmbH\n" + iban + "\nEUR" + amount + "\n\n\nRE-2026-118\n";
        return new Code(1, new Box(0.7, 0.7, 0.9, 0.9), text);
    }

    private static Draft read(String page, Code... codes) {
        Reading paper = Paper.typeset().page(page).reading();
        Reading withCodes =
                new Reading(paper.mediaType(), paper.pages(), List.of(codes), paper.attachments(), paper.notices());
        return new Extraction().extract(withCodes).getFirst();
    }
}
