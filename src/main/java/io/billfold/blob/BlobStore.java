package io.billfold.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps bytes by key. Keys are written once and never changed; writing the same key again replaces the bytes whole,
 * and a reader sees either the old or the new ones.
 */
public interface BlobStore {
    /**
     * Stores the bytes. When this returns they survive a crash of the process and of the machine.
     *
     * @throws IOException if they could not be stored; then nothing is visible under the key
     */
    void put(BlobKey key, InputStream bytes) throws IOException;

    /**
     * Stores the bytes with facts about them, for those who look into the store with other tools.
     *
     * @param facts short texts by lower-case names, such as {@code filename}; a store without a place for them leaves them out
     */
    default void put(BlobKey key, InputStream bytes, Map<String, String> facts) throws IOException {
        put(key, bytes);
    }

    /**
     * @throws java.io.FileNotFoundException if there is nothing under the key
     * @throws IOException if the store cannot be read
     */
    InputStream open(BlobKey key) throws IOException;

    boolean exists(BlobKey key) throws IOException;

    /** Removes the bytes; a key without bytes is no error. */
    void delete(BlobKey key) throws IOException;

    /**
     * A link by which anybody gets the bytes from the store itself until the time is over, so that they need not pass through
     * us; empty if the store gives no links.
     */
    default Optional<URI> link(BlobKey key, Attachment attachment, Duration validFor) {
        return Optional.empty();
    }

    /** As what a browser takes the bytes of a link: always a file to be saved, never a page to be shown. */
    record Attachment(String filename, String mimeType) {}

    /** Where the bytes are, for the operator, without any secret: {@code the data folder}, for example. */
    String place();

    /**
     * Writes, reads and removes a small blob, for the health check.
     *
     * @throws IOException saying what does not work
     */
    void check() throws IOException;
}
