package io.billfold.commandline;

import java.util.List;

/** Starts the server; the program's entry knows how. */
@FunctionalInterface
public interface ServerStart {
    /**
     * Starts it and returns when it answers; it lives on by itself.
     *
     * @param settings as {@code --name=value}
     */
    void start(List<String> settings);
}
