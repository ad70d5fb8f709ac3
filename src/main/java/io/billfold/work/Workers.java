package io.billfold.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Does the work of all kinds that this process has a handler for, a bounded number of items at a time. */
class Workers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    /** For retries and for items submitted by other processes; our own wake us. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Four missed ones, and another process takes the item over. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final DataSource connections;
    private final List<WorkHandler> handlers;
    private final WorkSettings settings;
    private final Attempts attempts;
    private final boolean alone;
    private volatile @Nullable Scheduler scheduler;

    /** @param alone whether no other process works on this database, so that what is picked at start was left behind */
    Workers(
            DataSource connections,
            List<WorkHandler> handlers,
            WorkSettings settings,
            Attempts attempts,
            PostgresWorkQueue queue,
            boolean alone) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.handlers = List.copyOf(handlers);
        this.settings = settings;
        this.attempts = attempts;
        this.alone = alone;
        queue.wakes(this::wake);
    }

    @Override
    public void start() {
        if (alone) {
            releaseLeftBehind();
        }
        List<Task<?>> kinds = new ArrayList<>();
        handlers.forEach(handler -> kinds.add(new SchedulerTask(handler, attempts, database).task()));
        // With the proxy, what happens inside a transaction of ours joins it; else each statement commits itself.
        Scheduler started = Scheduler.create(new TransactionAwareDataSourceProxy(connections), kinds)
                .tableName("work_item")
                .serializer(new TextSerializer())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .schedulerName(new SchedulerName.Fixed("billfold-" + UUID.randomUUID()))
                .threads(settings.threadsOrProcessors())
                .enablePriority()
                // An item is fetched when a thread is free for it: fetching ahead would fix the order too early.
                .pollUsingLockAndFetch(0.99, 1.0)
                .pollingInterval(ROUND)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                // Kinds without a handler here are done by other processes, or by the next version.
                .deleteUnresolvedAfter(Duration.ofDays(36_500))
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
        started.start();
        scheduler = started;
    }

    private void releaseLeftBehind() {
        int released = database.sql("update work_item set " + Attempts.RELEASED + " where picked and revivals < :limit")
                .param("limit", Attempts.MOST_REVIVALS)
                .update();
        if (released > 0) {
            log.info("Taking up {} items again that were at work when the process ended", released);
        }
    }

    private void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Started late and stopped early: while the web server answers, and before the database closes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
