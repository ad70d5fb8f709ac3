package io.billfold.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.billfold.trace.LogScope;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One kind of work as db-scheduler does it. */
class SchedulerTask {
    private static final Logger log = LoggerFactory.getLogger(SchedulerTask.class);

    private final WorkHandler handler;
    private final Attempts attempts;
    private final JdbcClient database;

    SchedulerTask(WorkHandler handler, Attempts attempts, JdbcClient database) {
        this.handler = handler;
        this.attempts = attempts;
        this.database = database;
    }

    Task<String> task() {
        return Tasks.custom(handler.kind(), String.class)
                .onFailure((complete, operations) ->
                        attempts.failed(handler, new SchedulerTurn(complete, operations), failureOf(complete)))
                .onDeadExecution(this::crashed)
                .execute((instance, context) -> {
                    WorkItem item = item(instance);
                    try (LogScope scope = item.traced()) {
                        handler.handle(item);
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

    private static Exception failureOf(ExecutionComplete complete) {
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
        if (cause instanceof Failure carried && carried.getCause() instanceof Exception thrown) {
            return thrown;
        }
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause.toString(), cause);
    }

    private void crashed(ExecutionComplete complete, ExecutionOperations<String> operations) {
        SchedulerTurn turn = new SchedulerTurn(complete, operations);
        if (turn.revived()) {
            log.warn(
                    "Work {} {} is taken up again; the process that had it is gone",
                    turn.item().kind(),
                    turn.item().key());
        } else {
            attempts.giveUp(handler, turn);
        }
    }

    private static WorkItem item(TaskInstance<?> instance) {
        return PostgresWorkQueue.StoredItem.item(
                instance.getTaskName(), instance.getId(), String.valueOf(instance.getData()));
    }

    /** A turn that db-scheduler gave us. */
    private final class SchedulerTurn implements Turn {
        private final ExecutionComplete complete;
        private final ExecutionOperations<String> operations;

        SchedulerTurn(ExecutionComplete complete, ExecutionOperations<String> operations) {
            this.complete = complete;
            this.operations = operations;
        }

        @Override
        public WorkItem item() {
            return SchedulerTask.item(complete.getExecution().taskInstance);
        }

        @Override
        public int failures() {
            Execution execution = complete.getExecution();
            return execution.consecutiveFailures;
        }

        @Override
        public void remove() {
            operations.remove();
        }

        @Override
        public void again(Instant when) {
            operations.reschedule(complete, when);
        }

        @Override
        public void release() {
            update(Integer.MAX_VALUE);
        }

        boolean revived() {
            return update(Attempts.MOST_REVIVALS) > 0;
        }

        private int update(int mostRevivals) {
            WorkItem item = item();
            return database.sql("update work_item set " + Attempts.RELEASED
                            + " where task_name = :kind and task_instance = :key and revivals < :most")
                    .param("kind", item.kind())
                    .param("key", item.key())
                    .param("most", mostRevivals)
                    .update();
        }
    }
}
