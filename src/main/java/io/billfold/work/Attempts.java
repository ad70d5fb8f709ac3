package io.billfold.work;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an item: done, tried again later, taken up after a crash, or a dead letter. */
class Attempts {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /**
     * A crash is rarely the item's fault, so it does not count as a failure. But an item that brings the process down must
     * not do so for ever: each time it waits a second longer, and in the end it is a dead letter.
     */
    static final int MOST_REVIVALS = 25;

    static final String RELEASED = "picked = false, picked_by = null, last_heartbeat = null, version = version + 1,"
            + " revivals = revivals + 1, execution_time = now() + revivals * interval '1 second'";

    private final WorkSettings settings;
    private final DeadLetters deadLetters;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attempts(
            WorkSettings settings,
            DeadLetters deadLetters,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.deadLetters = deadLetters;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    Task<String> task(WorkHandler handler) {
        return Tasks.custom(handler.kind(), String.class)
                .onFailure((complete, operations) -> failed(handler, complete, operations))
                .onDeadExecution((complete, operations) -> crashed(handler, complete, operations))
                .execute((instance, context) -> {
                    try {
                        handler.handle(item(instance));
                    } catch (Exception e) {
                        throw new Failure(e);
                    }
                    return (complete, operations) -> operations.remove();
                });
    }

    /** Carries a handler's checked exception through db-scheduler. */
    private static final class Failure extends RuntimeException {
        Failure(Exception cause) {
            super(cause);
        }
    }

    private void failed(WorkHandler handler, ExecutionComplete complete, ExecutionOperations<String> operations) {
        WorkItem item = item(complete.getExecution().taskInstance);
        Exception failure = failureOf(complete);
        if (failure instanceof InterruptedException) {
            // We are shutting down; the item has done nothing wrong.
            database.sql("update work_item set " + RELEASED + " where task_name = :kind and task_instance = :key")
                    .param("kind", item.kind())
                    .param("key", item.key())
                    .update();
            return;
        }
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures > settings.maxRetries()) {
            log.error("Work {} {} has failed for good, after {} attempts", item.kind(), item.key(), failures, failure);
            bury(handler, item, failure, complete, operations);
        } else {
            Duration delay = settings.delayAfter(failures, RandomGenerator.getDefault());
            log.warn(
                    "Work {} {} failed, attempt {}; again in {} ms: {}",
                    item.kind(),
                    item.key(),
                    failures,
                    delay.toMillis(),
                    failure.toString());
            operations.reschedule(complete, clock.instant().plus(delay));
        }
    }

    private static Exception failureOf(ExecutionComplete complete) {
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
        if (cause instanceof Failure carried && carried.getCause() instanceof Exception thrown) {
            return thrown;
        }
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause.toString(), cause);
    }

    /** The handler's word, the dead letter and the end of the item come together or not at all. */
    private void bury(
            WorkHandler handler,
            WorkItem item,
            Exception failure,
            ExecutionComplete complete,
            ExecutionOperations<String> operations) {
        try {
            transaction.executeWithoutResult(status -> {
                handler.exhausted(item, failure);
                deadLetters.add(item, failure);
                operations.remove();
            });
        } catch (RuntimeException e) {
            log.error("Work {} {} cannot be given up; again in a minute", item.kind(), item.key(), e);
            Instant later = clock.instant().plus(Duration.ofMinutes(1));
            operations.reschedule(complete, later);
        }
    }

    private void crashed(WorkHandler handler, ExecutionComplete complete, ExecutionOperations<String> operations) {
        WorkItem item = item(complete.getExecution().taskInstance);
        int revived = database.sql("update work_item set " + RELEASED
                        + " where task_name = :kind and task_instance = :key and revivals < :limit")
                .param("kind", item.kind())
                .param("key", item.key())
                .param("limit", MOST_REVIVALS)
                .update();
        if (revived == 0) {
            Exception failure =
                    new IllegalStateException("the process ended " + MOST_REVIVALS + " times while this was at work");
            log.error("Work {} {} is given up: {}", item.kind(), item.key(), failure.getMessage());
            bury(handler, item, failure, complete, operations);
        } else {
            log.warn("Work {} {} is taken up again; the process that had it is gone", item.kind(), item.key());
        }
    }

    private static WorkItem item(TaskInstance<?> instance) {
        return PostgresWorkQueue.StoredItem.item(
                instance.getTaskName(), instance.getId(), String.valueOf(instance.getData()));
    }
}
