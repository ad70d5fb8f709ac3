package io.billfold.evaluation;

import io.billfold.document.Sha256;
import io.billfold.invoice.content.Draft;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingFolder;
import io.billfold.reading.ReadingOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads every document of a folder whose truth is known and compares. */
final class Evaluation {
    private final Function<byte[], ReadingOutcome> reader;
    private final Function<Reading, List<Draft>> extraction;
    private final Optional<ReadingFolder> cache;

    Evaluation(
            Function<byte[], ReadingOutcome> reader,
            Function<Reading, List<Draft>> extraction,
            Optional<ReadingFolder> cache) {
        this.reader = reader;
        this.extraction = extraction;
        this.cache = cache;
    }

    /** What became of one document, and how long it took; nothing is read for a document that is unreadable. */
    record Outcome(TrueDocument document, Prediction prediction, Duration reading, boolean fromCache) {}

    /**
     * Evaluates documents in parallel.
     *
     * @param parallel how many documents at once
     * @param progress called after each document, from any thread
     * @return the outcomes in the order of the documents
     * @throws UncheckedIOException if a document cannot be opened
     */
    List<Outcome> run(TruthFolder folder, int parallel, Consumer<Outcome> progress) throws InterruptedException {
        try (ExecutorService readers = Executors.newFixedThreadPool(parallel)) {
            List<Future<Outcome>> pending = new ArrayList<>();
            for (TrueDocument document : folder.documents()) {
                pending.add(readers.submit(() -> {
                    Outcome outcome = evaluate(document, folder.names());
                    progress.accept(outcome);
                    return outcome;
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : pending) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private Outcome evaluate(TrueDocument document, FieldNames names) {
        try {
            byte[] bytes = Files.readAllBytes(document.file());
            long start = System.nanoTime();
            Optional<ReadingOutcome> kept = cache.isPresent() ? cache.get().get(Sha256.of(bytes)) : Optional.empty();
            ReadingOutcome read = kept.orElseGet(() -> reader.apply(bytes));
            Prediction prediction = predict(read, names);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (cache.isPresent() && kept.isEmpty()) {
                cache.get().put(Sha256.of(bytes), read);
            }
            return new Outcome(document, prediction, took, kept.isPresent());
        } catch (IOException cannotOpen) {
            throw new UncheckedIOException(document.file() + ": " + cannotOpen.getMessage(), cannotOpen);
        }
    }

    private Prediction predict(ReadingOutcome read, FieldNames names) {
        if (!(read instanceof Reading reading)) {
            return Prediction.NOTHING;
        }
        return extraction.apply(reading).stream()
                .findFirst()
                .map(names::prediction)
                .orElse(Prediction.NOTHING);
    }
}
