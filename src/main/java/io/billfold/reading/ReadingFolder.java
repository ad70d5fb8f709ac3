package io.billfold.reading;

import io.billfold.document.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder of what was read: a file for each document, named by the hash of its bytes, in a folder for each version of the readers. It may
 * be emptied at any time.
 */
public final class ReadingFolder {
    private final Path folder;

    /**
     * @param version as {@link DocumentReader#version} names it
     * @throws IOException if the folder cannot be made
     */
    public ReadingFolder(Path parent, String version) throws IOException {
        this.folder = Files.createDirectories(parent.resolve(version));
    }

    /** @throws IOException if there is a file that cannot be read */
    public Optional<ReadingOutcome> get(Sha256 document) throws IOException {
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

    /** @throws IOException if it cannot be written; then nothing is kept, and nothing half */
    public void put(Sha256 document, ReadingOutcome outcome) throws IOException {
        Path unfinished = Files.createTempFile(folder, "unfinished", ".json");
        Files.write(unfinished, StoredOutcome.toJson(outcome));
        Files.move(unfinished, file(document), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Removes what any version of the readers read of a document.
     *
     * @param parent as given to the constructor
     * @throws IOException if it is there and cannot be removed
     */
    public static void forget(Path parent, Sha256 document) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (Path version : versions) {
                Files.deleteIfExists(version.resolve(name(document)));
            }
        }
    }

    private Path file(Sha256 document) {
        return folder.resolve(name(document));
    }

    private static String name(Sha256 document) {
        return document + ".json";
    }
}
