package io.billfold.evaluation;

import io.billfold.extraction.Extraction;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.ReadingFolder;
import io.billfold.reading.ReadingLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One evaluation of Billfold's own reading and extraction, from the folder to the printed figures. */
public final class EvaluationRun {
    private final TruthFolder folder;

    private EvaluationRun(TruthFolder folder) {
        this.folder = folder;
    }

    /** @throws NotEvaluable if the folder holds no truth, or one that cannot be understood */
    public static EvaluationRun open(Path folder) throws IOException, NotEvaluable {
        return new EvaluationRun(TruthFolder.open(folder));
    }

    /** How many documents there are. */
    public int size() {
        return folder.documents().size();
    }

    /**
     * Reads all documents and prints the figures as Markdown.
     *
     * @param cacheFolder where readings are kept by content hash; null to read everything anew
     * @param parallel how many documents at once
     * @param errorsOf a field, by its name in the truth, whose wrong and missed values are to be listed; or null
     * @param afterEach called after each document, from any thread
     */
    public void print(
            PrintWriter out, @Nullable Path cacheFolder, int parallel, @Nullable String errorsOf, Runnable afterEach)
            throws IOException, InterruptedException {
        DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT);
        Extraction extraction = new Extraction();
        Optional<ReadingFolder> cache =
                cacheFolder == null ? Optional.empty() : Optional.of(new ReadingFolder(cacheFolder, reader.version()));

        long start = System.nanoTime();
        List<Evaluation.Outcome> outcomes = new Evaluation(reader::read, extraction::extract, cache)
                .run(folder, parallel, outcome -> afterEach.run());
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        Scores scores = new Scores();
        outcomes.forEach(outcome -> scores.add(outcome.document(), outcome.prediction()));
        Report report = new Report(out);
        report.print(scores, outcomes, took, parallel);
        if (errorsOf != null) {
            report.errors(outcomes, errorsOf);
        }
    }
}
