package io.billfold.work;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps work items in a table, written in the caller's transaction.
 *
 * <p>Fairness is a number given at submission, as in start-time fair queueing (Goyal, Vin, Cheng 1996): each item stands one
 * place behind its account's last one, and an account without items starts where the head of the queue is. So the first item
 * of one account overtakes the five hundredth of another, and two busy accounts take turns.
 */
class PostgresWorkQueue implements WorkQueue {
    private final JdbcClient database;
    private final Clock clock;
    private volatile Runnable wake = () -> {};

    PostgresWorkQueue(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Has the workers of this process look at once instead of at their next round. */
    void wakes(Runnable workers) {
        wake = workers;
    }

    @Override
    public void submit(WorkItem item) {
        database.sql("""
                        with known as (delete from dead_letter where kind = :kind and key = :key)
                        insert into work_item (task_name, task_instance, task_data, execution_time, picked,
                                               consecutive_failures, version, priority, account_id, submitted_at)
                        select :kind, :key, :data, :now, false, 0, 1,
                               least((select min(priority) - 1 from work_item where account_id = :account),
                                     coalesce((select priority from work_item where execution_time <= :now
                                               order by priority desc limit 1), 0)),
                               :account, :now
                        on conflict (task_name, task_instance) do nothing
                        """)
                .param("kind", item.kind())
                .param("key", item.key())
                .param("data", StoredItem.bytes(item))
                .param("account", item.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }

    /** An item's account and payload as the table's bytes: the account's number, a line feed, the payload. */
    static final class StoredItem {
        private StoredItem() {}

        static byte[] bytes(WorkItem item) {
            return (item.account() + "\n" + item.payload()).getBytes(StandardCharsets.UTF_8);
        }

        static WorkItem item(String kind, String key, String stored) {
            int end = stored.indexOf('\n');
            return new WorkItem(kind, key, Long.parseLong(stored.substring(0, end)), stored.substring(end + 1));
        }
    }
}
