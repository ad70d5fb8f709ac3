package io.billfold.work;

import static io.billfold.work.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.trace.LogScope;
import io.billfold.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every work queue does. The queue under test retries three times, first after 100 ms, then twice as long. */
public abstract class WorkQueueContract {
    protected final Recorder recorder = new Recorder();

    protected abstract WorkQueue queue();

    /** Starts so many threads that do the recorder's items. */
    protected abstract void startWorkers(int threads);

    /** Ends the workers as a crash would: nothing is written about what was at work. */
    protected abstract void crashWorkers();

    @AfterEach
    protected abstract void stopWorkers();

    protected abstract void inTransaction(Runnable deed);

    /** The failures that were kept, as text. */
    protected abstract List<String> deadLetters();

    private static WorkItem item(long account, String key) {
        return new WorkItem("record", key, account, "{\"key\": \"" + key + "\", \"name\": \"größer\"}");
    }

    @Test
    void doesWhatIsSubmitted() throws Exception {
        startWorkers(1);

        queue().submit(item(7, "a"));

        await(() -> recorder.handled.equals(List.of(item(7, "a"))));
    }

    @Test
    @Tag("S3-33")
    void continuesTheTraceOfWhoAskedForIt() throws Exception {
        Trace asking = Trace.begin();
        AtomicReference<Optional<Trace>> seen = new AtomicReference<>(Optional.empty());
        recorder.deed = item -> seen.set(Trace.current());
        startWorkers(1);

        try (LogScope scope = LogScope.open().with(asking)) {
            queue().submit(item(1, "a"));
        }
        await(() -> !recorder.handled.isEmpty());
        await(() -> seen.get().isPresent());

        assertThat(seen.get()).contains(asking);
        assertThat(recorder.handled.getFirst().askedBy()).contains(asking);
    }

    @Test
    void startsAtOnceWhenATransactionCommits() throws Exception {
        int items = 10;
        startWorkers(1);
        Thread.sleep(200);
        long before = System.nanoTime();

        for (int number = 1; number <= items; number++) {
            String key = "item-" + number;
            inTransaction(() -> queue().submit(item(1, key)));
            await(() -> recorder.keys().contains(key));
        }

        // Found by looking every half second or second, ten would take five seconds or ten.
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(3500));
    }

    @Test
    void knowsNothingOfATransactionThatWasRolledBack() throws Exception {
        startWorkers(1);

        try {
            inTransaction(() -> {
                queue().submit(item(1, "lost"));
                throw new IllegalStateException("roll back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("roll back");
        }
        queue().submit(item(1, "kept"));

        await(() -> !recorder.handled.isEmpty());
        assertThat(recorder.keys()).containsExactly("kept");
    }

    @Test
    void takesAnItemThatWaitsOnlyOnce() throws Exception {
        queue().submit(item(1, "a"));
        queue().submit(item(1, "a"));
        queue().submit(item(1, "b"));
        startWorkers(1);

        await(() -> recorder.handled.size() >= 2);
        Thread.sleep(300);
        assertThat(recorder.keys()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void takesAnItemAgainThatIsDone() throws Exception {
        startWorkers(1);
        queue().submit(item(1, "a"));
        await(() -> recorder.handled.size() == 1);

        // The worker notes the end a moment after the handler has returned.
        await(() -> {
            queue().submit(item(1, "a"));
            return recorder.handled.size() >= 2;
        });
    }

    @Test
    void triesAgainAfterGrowingWaits() throws Exception {
        recorder.deed = item -> {
            if (recorder.handled.size() < 4) {
                throw new IOException("not yet");
            }
        };
        startWorkers(1);

        queue().submit(item(1, "a"));
        await(() -> recorder.handled.size() == 4);

        assertThat(recorder.exhausted).isEmpty();
        assertThat(deadLetters()).isEmpty();
        Duration last = Duration.between(recorder.moments.get(2), recorder.moments.get(3));
        assertThat(last).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void givesUpOnceAndKeepsTheReason() throws Exception {
        recorder.deed = item -> {
            throw new IOException("no paper in the printer");
        };
        startWorkers(1);

        queue().submit(item(1, "a"));
        await(() -> !recorder.exhausted.isEmpty());
        await(() -> !deadLetters().isEmpty());
        Thread.sleep(1200);

        assertThat(recorder.handled).hasSize(4);
        assertThat(recorder.exhausted).containsExactly(item(1, "a"));
        assertThat(deadLetters()).containsExactly("java.io.IOException: no paper in the printer");
    }

    @Test
    void survivesAnErrorOfTheHandler() throws Exception {
        recorder.deed = item -> {
            if (item.key().equals("bad") && recorder.handled.size() == 1) {
                throw new StackOverflowError();
            }
        };
        startWorkers(1);

        queue().submit(item(1, "bad"));

        await(() -> recorder.handled.size() == 2);
    }

    @Test
    void letsASecondAccountOvertakeALongQueue() throws Exception {
        for (int number = 0; number < 100; number++) {
            queue().submit(item(1, "first-" + number));
        }
        for (int number = 0; number < 3; number++) {
            queue().submit(item(2, "second-" + number));
        }
        startWorkers(1);

        await(() -> recorder.handled.size() == 103);

        assertThat(recorder.keys().indexOf("second-0")).isLessThan(5);
        assertThat(recorder.keys().indexOf("second-2")).isLessThan(10);
        assertThat(recorder.keys().indexOf("first-5")).isLessThan(15);
    }

    @Test
    void keepsTheOrderOfAnAccount() throws Exception {
        for (int number = 0; number < 20; number++) {
            queue().submit(item(1, "item-" + (char) ('a' + number)));
        }
        startWorkers(1);

        await(() -> recorder.handled.size() == 20);

        assertThat(recorder.keys()).isSorted();
    }

    @Test
    void worksOnNoMoreThanItMay() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        recorder.deed = item -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(20);
            now.decrementAndGet();
        };
        startWorkers(2);

        for (int number = 0; number < 20; number++) {
            queue().submit(item(1, UUID.randomUUID().toString()));
        }
        await(() -> recorder.handled.size() == 20);

        assertThat(most).hasValue(2);
    }

    @Test
    void takesUpWhatWasAtWorkInACrash() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        recorder.deed = item -> {
            if (recorder.handled.size() == 1) {
                never.await();
            }
        };
        startWorkers(1);
        queue().submit(item(1, "a"));
        await(() -> recorder.handled.size() == 1);

        crashWorkers();
        startWorkers(1);

        await(() -> recorder.handled.size() == 2);
        never.countDown();
        assertThat(recorder.keys()).containsExactly("a", "a");
    }
}
