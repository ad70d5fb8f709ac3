package io.billfold.invoice.web;

import io.billfold.invoice.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One watcher's connection. Slow watchers lose their connection, never anybody's time; browsers open a new one. */
final class EventStream {
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int MOST_WAITING = 256;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Progress> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    record Event(long invoiceId, String status, int progress) {}

    SseEmitter emitter() {
        return emitter;
    }

    void offer(Progress progress) {
        if (!waiting.offer(progress)) {
            close();
        }
    }

    void close() {
        closed = true;
    }

    /** Sends until the watcher goes or is cut off. Runs in a thread of its own. */
    void run() {
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(2_000));
            while (!closed) {
                // Wakes up every second to see whether it was closed.
                send(next());
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            closed = true; // the watcher has gone; there is nobody to tell
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private @Nullable Progress next() throws InterruptedException {
        for (long second = 0; second < HEARTBEAT.toSeconds() && !closed; second++) {
            Progress progress = waiting.poll(1, TimeUnit.SECONDS);
            if (progress != null) {
                return progress;
            }
        }
        return null;
    }

    private void send(@Nullable Progress progress) throws IOException {
        if (progress == null) {
            emitter.send(SseEmitter.event().comment("still here"));
            return;
        }
        Event event = new Event(progress.invoice().value(), progress.state().jsonName(), progress.percent());
        emitter.send(SseEmitter.event().name("invoice").data(event, MediaType.APPLICATION_JSON));
    }
}
