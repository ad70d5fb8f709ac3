package io.billfold.commandline;

import java.io.Console;
import java.util.Optional;

/** Whether a person is looking. */
final class Terminal {
    private Terminal() {}

    /** True if input and output are both a terminal; false in a pipe, a file, or a job without either. */
    static boolean isPresent() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
