package io.billfold.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every memo does. An adapter's test extends this and says how time passes. */
public abstract class MemoContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String key = "test:" + UUID.randomUUID();

    protected abstract Memo memo();

    /** Lets time go by; an adapter with a clock of its own may scale it, but a minute's memo must then be gone. */
    protected abstract void pass(Duration time);

    @Test
    void givesBackWhatWasPut() {
        memo().put(key, "größer 100 €\n", MINUTE);

        assertThat(memo().get(key)).contains("größer 100 €\n");
    }

    @Test
    void knowsNothingOfOtherKeys() {
        assertThat(memo().get(key)).isEmpty();
    }

    @Test
    void replacesTheValueAndItsTime() {
        memo().put(key, "old", MINUTE);
        pass(Duration.ofSeconds(31));
        memo().put(key, "new", MINUTE);
        pass(Duration.ofSeconds(31));

        assertThat(memo().get(key)).contains("new");
    }

    @Test
    void forgetsWhenTheTimeIsOver() {
        memo().put(key, "value", MINUTE);

        pass(Duration.ofSeconds(61));

        assertThat(memo().get(key)).isEmpty();
    }

    @Test
    void putsIfAbsentOnlyOnce() {
        assertThat(memo().putIfAbsent(key, "first", MINUTE)).isTrue();
        assertThat(memo().putIfAbsent(key, "second", MINUTE)).isFalse();
        assertThat(memo().get(key)).contains("first");
    }

    @Test
    void takesAnExpiredKeyForAbsent() {
        memo().putIfAbsent(key, "first", MINUTE);

        pass(Duration.ofSeconds(61));

        assertThat(memo().putIfAbsent(key, "second", MINUTE)).isTrue();
        assertThat(memo().get(key)).contains("second");
    }

    @Test
    void countsFromOne() {
        assertThat(memo().increment(key, MINUTE)).isEqualTo(1);
        assertThat(memo().increment(key, MINUTE)).isEqualTo(2);
    }

    @Test
    void startsTheTimeOfACounterWithItsFirstCount() {
        memo().increment(key, MINUTE);
        pass(Duration.ofSeconds(31));
        memo().increment(key, MINUTE);
        pass(Duration.ofSeconds(31));

        assertThat(memo().increment(key, MINUTE)).isEqualTo(1);
    }

    @Test
    void losesNoCountAmongMany() throws Exception {
        Callable<Long> count = () -> memo().increment(key, MINUTE);

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var counted : threads.invokeAll(
                    IntStream.range(0, 100).mapToObj(i -> count).toList())) {
                counted.get();
            }
        }

        assertThat(memo().increment(key, MINUTE)).isEqualTo(101);
    }

    @Test
    void removes() {
        memo().put(key, "value", MINUTE);

        memo().remove(key);
        memo().remove(key);

        assertThat(memo().get(key)).isEmpty();
    }
}
