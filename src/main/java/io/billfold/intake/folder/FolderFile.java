package io.billfold.intake.folder;

import io.billfold.intake.SentBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file on its way in, read when there is room for it, and only if it is still as it was seen. */
record FolderFile(Path path, Sighting seen) implements SentBytes {
    /** Somebody writes the file after all. */
    static final class Changed extends RuntimeException {
        Changed() {
            super("the file changed while it was read", null, false, false);
        }
    }

    @Override
    public long size() {
        return seen.size();
    }

    /** @throws UncheckedIOException if it cannot be read */
    @Override
    public byte[] read() {
        try (InputStream stream = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes((int) seen.size() + 1);
            if (bytes.length != seen.size()) {
                throw new Changed();
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
