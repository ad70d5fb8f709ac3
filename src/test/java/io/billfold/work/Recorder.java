package io.billfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** A handler that writes down what it was asked to do, and does what a test tells it. */
class Recorder implements WorkHandler {
    interface Deed {
        void handle(WorkItem item) throws Exception;
    }

    final List<WorkItem> handled = new CopyOnWriteArrayList<>();
    final List<Instant> moments = new CopyOnWriteArrayList<>();
    final List<WorkItem> exhausted = new CopyOnWriteArrayList<>();
    volatile Deed deed = item -> {};

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public void handle(WorkItem item) throws Exception {
        moments.add(Instant.now()); // first: who sees the item handled may look when
        handled.add(item);
        deed.handle(item);
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        exhausted.add(item);
    }

    List<String> keys() {
        return handled.stream().map(WorkItem::key).toList();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).as("came true within 30 s").isTrue();
    }
}
