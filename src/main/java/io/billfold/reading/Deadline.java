package io.billfold.reading;

import java.time.Duration;

/** The moment by which a document must have been read. */
final class Deadline {
    private final Duration allowed;
    private final long end;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** Throws {@link CannotRead} once the time is up; called between steps that are short. */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new CannotRead(
                    Unreadable.Reason.READING_TIMED_OUT,
                    "Reading took longer than the " + allowed.toSeconds() + " seconds that a document may take.");
        }
    }
}
