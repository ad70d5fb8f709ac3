package io.billfold.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Durations in milliseconds, and what can be said of them. */
final class Figures {
    private double[] millis = new double[1024];
    private int size;

    synchronized void add(double duration) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, 2 * size);
        }
        millis[size++] = duration;
    }

    synchronized double percentile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(millis, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, Math.round(Math.ceil(share * size)) - 1)];
    }

    synchronized int size() {
        return size;
    }

    /** A row of a Markdown table: name, count, p50, p95, p99, maximum. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                name,
                size(),
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                percentile(1));
    }

    static String header() {
        return "| | calls | p50 ms | p95 ms | p99 ms | max ms |\n|---|---:|---:|---:|---:|---:|";
    }
}
