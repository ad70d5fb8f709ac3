package io.billfold.commandline;

import java.io.PrintWriter;
import java.util.Locale;

/** A line on the terminal that says how far the work is and how fast it goes. Silent where there is no terminal. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintWriter terminal;
    private final boolean shown;
    private final int all;
    private final long start = System.nanoTime();
    private long drawn;
    private int done;

    Progress(PrintWriter terminal, boolean shown, int all) {
        this.terminal = terminal;
        this.shown = shown;
        this.all = all;
    }

    static Progress on(PrintWriter errors, int documents) {
        return new Progress(errors, documents > 1 && Terminal.isPresent(), documents);
    }

    synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (shown && (done == all || now - drawn >= REDRAW_NANOS)) {
            drawn = now;
            terminal.print(line(done, all, (now - start) / 1e9));
            terminal.flush();
        }
    }

    static String line(int done, int all, double seconds) {
        int filled = all == 0 ? WIDTH : WIDTH * done / all;
        return String.format(
                Locale.ROOT,
                "\r[%s%s] %d of %d, %.1f a second",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                all,
                seconds == 0 ? 0 : done / seconds);
    }

    @Override
    public void close() {
        if (shown) {
            terminal.println();
            terminal.flush();
        }
    }
}
