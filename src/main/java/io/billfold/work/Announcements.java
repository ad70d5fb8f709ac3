package io.billfold.work;

/** What is told to whoever listens outside, through the broker; with no broker nobody listens, and nothing is kept. */
public interface Announcements {
    /**
     * Tells it within the caller's transaction: it is told, at least once, if and only if that transaction commits.
     *
     * @param announcement its kind says what has happened, for example {@code document-accepted}; its payload is the text that
     *     listeners get, a small JSON object
     */
    void announce(WorkItem announcement);
}
