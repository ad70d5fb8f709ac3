package io.billfold.invoice;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an invoice, for the audit trail.
 *
 * @param by the e-mail address of the person, or {@link #BILLFOLD}
 * @param action past tense, lower case: {@code edited}, {@code confirmed} …
 * @param changes by name, the value before and after; null where there was or is none
 */
public record HistoryEntry(Instant at, String by, String action, Map<String, Change> changes) {
    /** The actor of what Billfold does by itself. */
    public static final String BILLFOLD = "billfold";

    /** A value before and after. */
    public record Change(@Nullable String before, @Nullable String after) {}

    public HistoryEntry {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
