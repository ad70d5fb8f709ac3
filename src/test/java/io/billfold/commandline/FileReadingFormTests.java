package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileReadingFormTests {
    @Test
    void tellsPeopleWhatWasReadHowSurelyAndWhatIsOpen() {
        Draft draft = draft(
                true,
                new Finding("BR-CO-15", Severity.OK, "The total is right.", Field.TOTAL),
                new Finding("IBAN-97", Severity.ERROR, "The IBAN's check digits are wrong.", Field.IBAN),
                new Finding("OLD", Severity.WARNING, "It is old.", Field.ISSUE_DATE));

        String words = FileReadingForm.words(
                new FileReading(Path.of("a.pdf"), List.of(draft), List.of(), Duration.ofMillis(1234)));

        assertThat(words.lines())
                .containsExactly(
                        "a.pdf (1234 ms)",
                        "  credit note, proved",
                        "    number             G-1                                           90 % rules, page 2",
                        "    seller name        Müller                                       ",
                        "    total              119.00                                       100 % einvoice",
                        "    ! The IBAN's check digits are wrong. [IBAN-97]",
                        "    ! It is old. [OLD]");
    }

    @Test
    void tellsPeopleWhyAFileWasNotReadBesideWhatWas() {
        FileReading.Failure failure = new FileReading.Failure("corrupt_pdf", "The PDF is damaged.");

        String words = FileReadingForm.words(
                new FileReading(Path.of("a.eml"), List.of(draft(false)), List.of(failure), Duration.ZERO));

        assertThat(words)
                .startsWith("a.eml (0 ms)\n  not read: The PDF is damaged. [corrupt_pdf]\n  credit note\n")
                .doesNotContain("proved");
    }

    private static Draft draft(boolean proved, Finding... findings) {
        return new Draft(
                DocumentKind.CREDIT_NOTE,
                new InvoiceContent(
                        Map.of(Field.NUMBER, "G-1", Field.SELLER_NAME, "Müller", Field.TOTAL, "119.00"),
                        List.of(),
                        List.of()),
                Map.of(
                        Field.NUMBER, new Evidence(2, null, "G-1", Evidence.Source.RULES, 0.9),
                        Field.TOTAL, new Evidence(null, null, "119.00", Evidence.Source.EINVOICE, 1)),
                List.of(findings),
                proved,
                null,
                "",
                List.of(2));
    }
}
