package io.billfold.memo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Values with a time to live. Keys are namespaced by their user, for example {@code login:…}.
 *
 * <p>A memo may be lost with the machine that keeps it and takes no part in the caller's transaction by promise: what must
 * not be lost belongs in a table.
 */
public interface Memo {
    void put(String key, String value, Duration timeToLive);

    /** @return true if the key was free and now holds the value; false if it held one already */
    boolean putIfAbsent(String key, String value, Duration timeToLive);

    Optional<String> get(String key);

    /**
     * Adds one to a counter. The time to live starts with the first count and is not prolonged by later ones.
     *
     * @return the new count
     */
    long increment(String key, Duration timeToLive);

    void remove(String key);

    /** Where memos are kept, for the operator, without any secret. */
    String place();

    /** @throws IOException if that place does not answer */
    void check() throws IOException;
}
