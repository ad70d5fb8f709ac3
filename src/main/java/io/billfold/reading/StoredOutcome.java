package io.billfold.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of a {@link ReadingOutcome}, so that the same page is never read twice. Exactly one of the two is set.
 * It is a cache's format, not an interface: whoever keeps it names {@link #VERSION} in its key.
 */
public record StoredOutcome(
        @Nullable Reading reading, @Nullable Unreadable unreadable) {
    /** To be raised whenever readers improve or the shape of {@link Reading} changes: older entries are then read anew. */
    public static final int VERSION = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static byte[] toJson(ReadingOutcome outcome) {
        StoredOutcome stored = switch (outcome) {
            case Reading reading -> new StoredOutcome(reading, null);
            case Unreadable unreadable -> new StoredOutcome(null, unreadable);
        };
        return JSON.writeValueAsBytes(stored);
    }

    /**
     * @throws IllegalArgumentException if the bytes are not what {@link #toJson} wrote
     */
    public static ReadingOutcome fromJson(byte[] json) {
        try {
            StoredOutcome stored = JSON.readValue(json, StoredOutcome.class);
            if (stored.reading != null) {
                return stored.reading;
            }
            if (stored.unreadable != null) {
                return stored.unreadable;
            }
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not a stored reading", broken);
        }
        throw new IllegalArgumentException("a stored reading holds neither a reading nor a reason");
    }
}
