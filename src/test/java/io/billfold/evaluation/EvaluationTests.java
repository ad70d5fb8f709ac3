package io.billfold.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.document.MediaType;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.reading.Notice;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingFolder;
import io.billfold.reading.ReadingOutcome;
import io.billfold.reading.Unreadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTests {
    @TempDir
    Path folder;

    private final AtomicInteger reads = new AtomicInteger();

    @BeforeEach
    void threeDocumentsWithTheirTruth() throws IOException {
        Files.writeString(folder.resolve("right.txt"), "North Bakery|5.00");
        Files.writeString(folder.resolve("wrong.txt"), "North Bakerv|6.50");
        Files.writeString(folder.resolve("broken.txt"), "broken");
        Files.writeString(folder.resolve("truth.jsonl"), """
                {"id": "a", "file": "right.txt", "source": "till", "fields": {"vendor_name": "NORTH BAKERY", "total": "5"}}
                {"id": "b", "file": "wrong.txt", "source": "till", "fields": {"vendor_name": "North Bakery", "total": "6.00"}}
                {"id": "c", "file": "broken.txt", "source": "scan", "fields": {"total": "7.00"}}
                """);
        Files.writeString(
                folder.resolve("fields.json"),
                "{\"vendor_name\": [\"buyer_name\", \"seller_name\"], \"total\": \"total\"}");
    }

    @Test
    void countsWhatIsRightWrongAndMissedBySource() throws Exception {
        Scores scores = new Scores();

        outcomes(Optional.empty()).forEach(outcome -> scores.add(outcome.document(), outcome.prediction()));

        SourceScore till = scores.sources().get("till");
        assertThat(till.fields().get("vendor_soft").right()).isEqualTo(2);
        assertThat(till.fields().get("vendor_name").right()).isEqualTo(1);
        assertThat(till.fields().get("total").precision()).isEqualTo(0.5);
        assertThat(till.allKeyRight()).isEqualTo(1);
        SourceScore all = scores.sources().get(Scores.ALL);
        assertThat(all.documents()).isEqualTo(3);
        assertThat(all.fields().get("total").recall()).isEqualTo(1.0 / 3);
    }

    @Test
    void saysHowOftenConfidentValuesAreRight() throws Exception {
        Scores scores = new Scores();

        outcomes(Optional.empty()).forEach(outcome -> scores.add(outcome.document(), outcome.prediction()));

        assertThat(scores.calibration().bands()).singleElement().satisfies(band -> {
            assertThat(band.from()).isEqualTo(0.9);
            assertThat(band.values()).isEqualTo(2);
            assertThat(band.shareRight()).isEqualTo(0.5);
        });
    }

    @Test
    void readsADocumentOnceAndThenFromTheCache() throws Exception {
        Optional<ReadingFolder> cache = Optional.of(new ReadingFolder(folder.resolve("cache"), "test"));

        List<Evaluation.Outcome> first = outcomes(cache);
        List<Evaluation.Outcome> second = outcomes(cache);

        assertThat(reads).hasValue(3);
        assertThat(second).allMatch(Evaluation.Outcome::fromCache);
        assertThat(second)
                .extracting(Evaluation.Outcome::prediction)
                .isEqualTo(first.stream().map(Evaluation.Outcome::prediction).toList());
    }

    @Test
    void printsTheFiguresAsTables() throws Exception {
        List<Evaluation.Outcome> outcomes = outcomes(Optional.empty());
        Scores scores = new Scores();
        outcomes.forEach(outcome -> scores.add(outcome.document(), outcome.prediction()));
        StringWriter text = new StringWriter();

        new Report(new PrintWriter(text)).print(scores, outcomes, Duration.ofSeconds(2), 2);

        assertThat(text.toString())
                .contains(
                        "## till: 2 documents",
                        "all key fields right 1 (50.0 %)",
                        "## Calibration",
                        "## Speed",
                        "3 documents in 2.0 s, 2 at once");
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("fields.json"), "{\"total\": \"sum\"}");

        assertThatThrownBy(() -> TruthFolder.open(empty)).hasMessageContaining("There is no truth.jsonl in");
        assertThatThrownBy(() -> TruthFolder.open(folder)).hasMessage("fields.json: we have no field \"sum\".");
    }

    private List<Evaluation.Outcome> outcomes(Optional<ReadingFolder> cache) throws Exception {
        Evaluation evaluation = new Evaluation(this::read, EvaluationTests::extract, cache);
        return evaluation.run(TruthFolder.open(folder), 2, outcome -> {});
    }

    private ReadingOutcome read(byte[] document) {
        reads.incrementAndGet();
        String text = new String(document, UTF_8);
        return text.equals("broken")
                ? new Unreadable(Unreadable.Reason.CORRUPT_IMAGE, "broken")
                : new Reading(MediaType.XML, List.of(), List.of(), List.of(), List.of(new Notice("TEXT", 0, text)));
    }

    private static List<Draft> extract(Reading reading) {
        List<String> parts = List.of(reading.notices().getFirst().detail().split("\\|"));
        InvoiceContent content = new InvoiceContent(
                Map.of(Field.SELLER_NAME, parts.get(0), Field.TOTAL, parts.get(1)), List.of(), List.of());
        Evidence evidence = new Evidence(1, null, parts.get(1), Evidence.Source.RULES, 0.94);
        return List.of(new Draft(
                DocumentKind.RECEIPT, content, Map.of(Field.TOTAL, evidence), List.of(), false, null, "", List.of(1)));
    }
}
