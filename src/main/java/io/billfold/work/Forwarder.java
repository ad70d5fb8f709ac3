package io.billfold.work;

import io.billfold.outage.Breaker;
import io.billfold.work.Message.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox: gives due items to the broker in the order of fairness, and notes that it has them. Dying between the
 * two sends an item twice; its row then lets only one be done.
 *
 * <p>No more than {@code WORK_AHEAD} items are at the broker at a time. A broker knows no accounts: what lies there can no
 * longer be overtaken, so the rest waits in the table.
 */
class Forwarder implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Forwarder.class);
    private static final int BATCH = 100;

    /** For items of other processes, and for retries; our own wake us. */
    private static final Duration ROUND = Duration.ofMillis(500);

    /** Nothing heard for so long: the broker may have lost it. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final Broker broker;
    private final Breaker breaker;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int ahead;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Forwarder(
            Broker broker,
            Breaker breaker,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            int ahead) {
        this.broker = broker;
        this.breaker = breaker;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.ahead = ahead;
    }

    /** An item could not be sent; carried out of the transaction, which is thereby undone. */
    private static final class Unsent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsent(Exception cause) {
            super(cause.toString(), cause);
        }
    }

    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        // Known before it runs, for it looks whether it is still the one.
        Thread forwarding = Thread.ofPlatform().name("forwarder").daemon().unstarted(this::run);
        thread = forwarding;
        forwarding.start();
    }

    private void run() {
        try {
            while (Thread.currentThread().equals(thread)) {
                pause(round());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait for the next one, unless woken */
    private Duration round() {
        try {
            Integer forwarded = transaction.execute(status -> forward());
            return forwarded == null || forwarded == 0 ? ROUND : Duration.ZERO;
        } catch (RuntimeException failure) {
            if (!(failure.getCause() instanceof Breaker.Open)) {
                log.warn("Work waits, for it cannot be given to {}: {}", broker.name(), failure.getMessage());
            }
            return ROUND.multipliedBy(4);
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private int forward() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Message> due = due(now);
        if (due.isEmpty()) {
            return 0;
        }
        try {
            breaker.call(() -> {
                broker.publish(due);
                return due.size();
            });
        } catch (Exception failure) {
            throw new Unsent(failure);
        }
        due.forEach(message -> forwarded(message, now));
        return due.size();
    }

    private List<Message> due(OffsetDateTime now) {
        return database.sql("""
                        select task_name, task_instance, task_data, announced from work_item
                        where not picked and execution_time <= :now and (forwarded_at is null or forwarded_at < :lost)
                        order by priority desc, execution_time
                        limit greatest(0, least(:batch,
                            :ahead - (select count(*) from work_item where forwarded_at is not null)))
                        for update skip locked
                        """)
                .param("now", now)
                .param("lost", now.minus(LOST))
                .param("batch", BATCH)
                .param("ahead", ahead)
                .query((row, number) -> message(TableTurn.item(row), row.getBoolean("announced"), now))
                .list();
    }

    private static Message message(WorkItem item, boolean announced, OffsetDateTime now) {
        Destination destination = !announced
                ? Destination.WORK
                : item.kind().equals(DeadLetters.KIND) ? Destination.DEAD_LETTER : Destination.ANNOUNCEMENT;
        return new Message(destination, item, now.toInstant());
    }

    private void forwarded(Message message, OffsetDateTime now) {
        String end = message.destination() == Destination.WORK
                ? "update work_item set forwarded_at = :now"
                : "delete from work_item";
        database.sql(end + " where task_name = :kind and task_instance = :key")
                .param("kind", message.item().kind())
                .param("key", message.item().key())
                .param("now", now)
                .update();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stopped before the database and the broker's connections are. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
