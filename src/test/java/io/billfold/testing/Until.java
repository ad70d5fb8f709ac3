package io.billfold.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Until() {}

    public static void holds(BooleanSupplier condition) {
        holds(condition, PATIENCE);
    }

    public static void holds(BooleanSupplier condition, Duration patience) {
        Instant limit = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("did not come true within " + patience);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
