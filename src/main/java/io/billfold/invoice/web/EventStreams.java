package io.billfold.invoice.web;

import io.billfold.account.AccountId;
import io.billfold.database.Broadcasts;
import io.billfold.invoice.Progress;
import io.billfold.problem.Problem;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open connections of watchers, by account. What happens in one account is told to that account alone. */
@Component
class EventStreams implements SmartLifecycle, Broadcasts.Listener {
    private static final int MOST_PER_ACCOUNT = 50;

    private final Map<AccountId, Set<EventStream>> byAccount = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @throws Problem 429 {@code too_many_streams} */
    SseEmitter open(AccountId account) {
        EventStream stream = new EventStream();
        byAccount.compute(account, (id, streams) -> {
            Set<EventStream> all = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            if (all.size() >= MOST_PER_ACCOUNT) {
                throw new Problem(
                        429,
                        "too_many_streams",
                        "This account has " + MOST_PER_ACCOUNT + " event streams open already.");
            }
            all.add(stream);
            return all;
        });
        Thread.ofVirtual().name("events-" + account).start(() -> {
            try {
                stream.run();
            } finally {
                forget(account, stream);
            }
        });
        stream.emitter().onCompletion(stream::close);
        stream.emitter().onError(failure -> stream.close());
        return stream.emitter();
    }

    private void forget(AccountId account, EventStream stream) {
        byAccount.computeIfPresent(account, (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    @EventListener
    void tell(Progress progress) {
        byAccount.getOrDefault(progress.account(), Set.of()).forEach(stream -> stream.offer(progress));
    }

    @Override
    public String topic() {
        return Progress.TOPIC;
    }

    /** Of a worker, mostly. */
    @Override
    public void heard(String text) {
        tell(Progress.parse(text));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams would keep the server from ending gracefully, so they are closed before it begins to. */
    @Override
    public void stop() {
        running = false;
        byAccount.values().forEach(streams -> streams.forEach(EventStream::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
