package io.billfold.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Does the work that a broker brings, a bounded number of items at a time. */
class BrokerWorkers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BrokerWorkers.class);

    /** Four missed ones, and another process takes the item over. */
    private static final int MISSED = 4;

    private final Broker broker;
    private final Map<String, WorkHandler> handlers;
    private final Attempts attempts;
    private final JdbcClient database;
    private final Runnable done;
    private final int threads;
    private final Duration heartbeat;
    private final String owner = "billfold-" + UUID.randomUUID();
    private final Set<Turn> atWork = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService hearts;
    private Broker.@Nullable Consumption consumption;

    /** @param done called after each item: there is room for the next at the broker */
    BrokerWorkers(
            Broker broker,
            List<WorkHandler> handlers,
            Attempts attempts,
            JdbcClient database,
            Runnable done,
            int threads,
            Duration heartbeat) {
        this.broker = broker;
        this.handlers = handlers.stream().collect(Collectors.toMap(WorkHandler::kind, Function.identity()));
        this.attempts = attempts;
        this.database = database;
        this.done = done;
        this.threads = threads;
        this.heartbeat = heartbeat;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a beat that fails says so itself
    public synchronized void start() {
        ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("work-heartbeat").daemon().factory());
        hearts = beating;
        beating.scheduleWithFixedDelay(this::beat, 0, heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        consumption = broker.consume(threads, this::take);
    }

    boolean ready() {
        Broker.Consumption running = consumption;
        return running != null && running.ready();
    }

    private void take(Message message) {
        WorkHandler handler = handlers.get(message.item().kind());
        if (handler == null) {
            // The next version's, in the middle of an upgrade. Its row stays and is sent again.
            log.warn("Nothing here does work of the kind {}", message.item().kind());
            return;
        }
        takenSurely(message.item()).ifPresent(turn -> {
            atWork.add(turn);
            try {
                attempts.attempt(handler, turn);
            } finally {
                atWork.remove(turn);
                done.run();
            }
        });
    }

    /** While the database is away there is no use in giving the message back: it would come again at once. */
    private Optional<TableTurn> takenSurely(WorkItem item) {
        while (true) {
            try {
                return TableTurn.take(database, item, owner);
            } catch (DataAccessException | TransactionException away) {
                log.warn("Work waits for the database: {}", away.getMessage());
                pause(Duration.ofSeconds(2));
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the database was away", stopped);
        }
    }

    /** Shows that we live, and looks for others that do not. */
    private void beat() {
        try {
            atWork.forEach(turn -> database.sql("""
                            update work_item set last_heartbeat = now()
                            where task_name = :kind and task_instance = :key and picked_by = :owner
                            """)
                    .param("kind", turn.item().kind())
                    .param("key", turn.item().key())
                    .param("owner", owner)
                    .update());
            Duration silence = heartbeat.multipliedBy(MISSED);
            int revived = TableTurn.revive(database, silence);
            if (revived > 0) {
                log.warn("{} items are taken up again; the process that had them is gone", revived);
                done.run();
            }
            TableTurn.takePoisonous(database, owner, silence).ifPresent(this::giveUp);
        } catch (DataAccessException | TransactionException away) {
            log.warn("No heartbeat: {}", away.getMessage());
        }
    }

    private void giveUp(Turn turn) {
        WorkHandler handler = handlers.get(turn.item().kind());
        if (handler != null) {
            attempts.giveUp(handler, turn);
        }
    }

    @Override
    public synchronized void stop() {
        Broker.Consumption running = consumption;
        consumption = null;
        if (running != null) {
            running.stop();
        }
        endHearts();
    }

    private void endHearts() {
        ScheduledExecutorService beating = hearts;
        hearts = null;
        if (beating != null) {
            beating.shutdownNow();
        }
    }

    /** Ends as a killed process does. */
    synchronized void abandon() {
        endHearts();
        Broker.Consumption running = consumption;
        consumption = null;
        if (running != null) {
            running.abandon();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return consumption != null;
    }

    /** Started late and stopped early: while the web server answers, and before the database closes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
