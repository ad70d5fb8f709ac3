package io.billfold.commandline;

import io.billfold.invoice.content.Draft;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.Opening;
import io.billfold.reading.Reading;
import io.billfold.reading.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A file, read.
 *
 * @param invoices in the order in which they stand in the file; a mail or an archive may hold many
 * @param failures why the file, or documents in it, could not be read
 */
record FileReading(Path file, List<Draft> invoices, List<Failure> failures, Duration took) {
    /** Why something could not be read: a stable code and words. */
    record Failure(String code, String detail) {
        static Failure of(Unreadable unreadable) {
            return new Failure(unreadable.reason().code(), unreadable.detail());
        }
    }

    FileReading {
        invoices = List.copyOf(invoices);
        failures = List.copyOf(failures);
    }

    /**
     * Reads a file whole; every way in which that can fail becomes a {@link Failure}.
     *
     * @param extraction makes invoices of what was read from a document, and of its bytes
     */
    static FileReading of(Path file, DocumentReader reader, BiFunction<Reading, byte[], List<Draft>> extraction) {
        long start = System.nanoTime();
        List<Draft> invoices = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        try {
            switch (reader.open(file.getFileName().toString(), Files.readAllBytes(file))) {
                case Unreadable unreadable -> failures.add(Failure.of(unreadable));
                case Opening.Documents documents -> {
                    for (Opening.Part part : documents.parts()) {
                        switch (reader.read(part.bytes())) {
                            case Unreadable unreadable -> failures.add(Failure.of(unreadable));
                            case Reading reading -> invoices.addAll(extraction.apply(reading, part.bytes()));
                        }
                    }
                }
            }
        } catch (IOException cannotOpen) {
            failures.add(new Failure("cannot_open", "The file cannot be opened: " + cannotOpen));
        }
        return new FileReading(file, invoices, failures, Duration.ofNanos(System.nanoTime() - start));
    }
}
