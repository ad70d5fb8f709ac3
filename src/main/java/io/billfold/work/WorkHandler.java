package io.billfold.work;

import io.billfold.outage.Backoff;
import java.util.Optional;

/** Does the work items of one kind. Each module registers its own as a bean. */
public interface WorkHandler {
    String kind();

    /**
     * Does the work. An exception means that it may be tried again later; a failure that cannot heal is for the
     * handler to record, and to return normally.
     */
    void handle(WorkItem item) throws Exception;

    /** Called once after the last attempt has failed, before the item goes to the dead letters. */
    void exhausted(WorkItem item, Exception lastFailure);

    /** How often and when this work is tried again; empty for the usual way, of {@code MAX_RETRIES}. */
    default Optional<Backoff> backoff() {
        return Optional.empty();
    }
}
