package io.billfold.blob;

import java.io.IOException;
import java.io.InputStream;

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
     * @throws java.io.FileNotFoundException if there is nothing under the key
     * @throws IOException if the store cannot be read
     */
    InputStream open(BlobKey key) throws IOException;

    boolean exists(BlobKey key) throws IOException;

    /** Removes the bytes; a key without bytes is no error. */
    void delete(BlobKey key) throws IOException;

    /**
     * Writes, reads and removes a small blob, for the health check.
     *
     * @throws IOException saying what does not work
     */
    void check() throws IOException;
}
