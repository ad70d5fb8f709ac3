package io.billfold.blob;

import io.billfold.problem.Problem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told when bytes could not be stored or read: a full disk, a store that does not answer. */
public final class StorageUnavailable {
    private static final Logger log = LoggerFactory.getLogger(StorageUnavailable.class);

    private StorageUnavailable() {}

    /** Logs the failure, once, and gives the problem {@code storage_unavailable} with the status, usually 503. */
    public static Problem problem(int status, BlobKey key, IOException failure) {
        log.error("Storage failed for {}: {}", key, failure.toString());
        return new Problem(
                status,
                "storage_unavailable",
                "The file could not be stored; nothing of it is kept. Try again when there is room.");
    }
}
