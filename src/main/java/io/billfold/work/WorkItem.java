package io.billfold.work;

import io.billfold.trace.LogScope;
import io.billfold.trace.Trace;
import java.util.Optional;

/**
 * Something to be done later, surely, at least once.
 *
 * @param kind which {@link WorkHandler} does it, for example {@code process-invoice}
 * @param key identifies the item within its kind; submitting the same kind and key while it waits or runs adds nothing
 * @param account whose turn it uses up: accounts share the workers fairly
 * @param payload what the handler needs, a small JSON text; large things go by reference
 * @param askedBy the step of a trace that asked for it
 */
public record WorkItem(String kind, String key, long account, String payload, Optional<Trace> askedBy) {
    /** Asked for by what this thread is at. */
    public WorkItem(String kind, String key, long account, String payload) {
        this(kind, key, account, payload, Trace.current());
    }

    /** Until it is closed, what this thread logs and asks for belongs to the item's trace. Whoever calls a handler opens it. */
    public LogScope traced() {
        LogScope scope = LogScope.open();
        askedBy.ifPresent(scope::with);
        return scope;
    }
}
