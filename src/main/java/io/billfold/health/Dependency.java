package io.billfold.health;

/**
 * Something outside this process that it works with, such as the database or a broker. A bean of the module that owns it, only
 * where it is configured.
 */
public interface Dependency {
    /** Stable and lower case, for example {@code database}: what health checks and metrics call it. */
    String name();

    /** Whether documents can no longer be taken in without it. If not, Billfold goes on with less while it is down. */
    boolean vital();

    /**
     * Tries it. May take its time: who asks does not wait longer than {@link Dependencies#LIMIT}.
     *
     * @throws Exception if it does not work, saying why without any secret
     */
    void check() throws Exception;
}
