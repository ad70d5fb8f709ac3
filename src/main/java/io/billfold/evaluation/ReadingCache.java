package io.billfold.evaluation;

import io.billfold.reading.ReadingOutcome;
import io.billfold.reading.StoredOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Readings kept by the hash of the document and the engine that read it, so that a change of the extraction is measured in seconds. */
final class ReadingCache {
    private final Path folder;

    /** @param engine names what the readings depend on besides the bytes: engine, models, version */
    ReadingCache(Path cacheFolder, String engine) throws IOException {
        this.folder = cacheFolder.resolve("readings-" + StoredOutcome.VERSION + "-" + engine);
        Files.createDirectories(folder);
    }

    Optional<ReadingOutcome> get(byte[] document) throws IOException {
        Path file = file(document);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoredOutcome.fromJson(Files.readAllBytes(file)));
        } catch (IllegalArgumentException writtenByAnotherVersion) {
            Files.delete(file);
            return Optional.empty();
        }
    }

    void put(byte[] document, ReadingOutcome outcome) throws IOException {
        Path unfinished = Files.createTempFile(folder, "unfinished", ".json");
        Files.write(unfinished, StoredOutcome.toJson(outcome));
        Files.move(unfinished, file(document), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(byte[] document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document);
            return folder.resolve(HexFormat.of().formatHex(hash) + ".json");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
