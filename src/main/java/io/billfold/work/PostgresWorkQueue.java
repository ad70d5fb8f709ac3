package io.billfold.work;

import io.billfold.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
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
class PostgresWorkQueue implements WorkQueue, Announcements {
    private final JdbcClient database;
    private final Clock clock;
    private final boolean outbox;
    private final boolean separatesKinds;
    private volatile Runnable wake = () -> {};

    PostgresWorkQueue(JdbcClient database, Clock clock) {
        this(database, clock, false, false);
    }

    /**
     * @param outbox whether a broker takes items from here, so that others may listen
     * @param separatesKinds whether that broker does
     */
    PostgresWorkQueue(JdbcClient database, Clock clock, boolean outbox, boolean separatesKinds) {
        this.database = database;
        this.clock = clock;
        this.outbox = outbox;
        this.separatesKinds = separatesKinds;
    }

    /** Has the workers of this process look at once instead of at their next round. */
    void wakes(Runnable workers) {
        wake = workers;
    }

    @Override
    public void submit(WorkItem item) {
        add(item, false);
    }

    @Override
    public boolean separatesKinds() {
        return separatesKinds;
    }

    @Override
    public void announce(WorkItem announcement) {
        if (outbox) {
            add(announcement, true);
        }
    }

    private void add(WorkItem item, boolean announced) {
        database.sql("""
                        with known as (delete from dead_letter where kind = :kind and key = :key)
                        insert into work_item (task_name, task_instance, task_data, execution_time, picked,
                                               consecutive_failures, version, priority, account_id, submitted_at, announced)
                        select :kind, :key, :data, :now, false, 0, 1,
                               least((select min(priority) - 1 from work_item where account_id = :account),
                                     coalesce((select priority from work_item where execution_time <= :now
                                               order by priority desc limit 1), 0)),
                               :account, :now, :announced
                        on conflict (task_name, task_instance) do nothing
                        """)
                .param("kind", item.kind())
                .param("key", item.key())
                .param("data", StoredItem.bytes(item))
                .param("account", item.account())
                .param("announced", announced)
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

    /**
     * What the table's columns do not have of an item, as bytes: the account's number, the trace's header behind a space if there
     * is one, a line feed, the payload.
     */
    static final class StoredItem {
        private StoredItem() {}

        static byte[] bytes(WorkItem item) {
            String trace = item.askedBy().map(asking -> " " + asking.header()).orElse("");
            return (item.account() + trace + "\n" + item.payload()).getBytes(StandardCharsets.UTF_8);
        }

        static WorkItem item(String kind, String key, String stored) {
            int end = stored.indexOf('\n');
            String[] head = stored.substring(0, end).split(" ", 2);
            return new WorkItem(
                    kind,
                    key,
                    Long.parseLong(head[0]),
                    stored.substring(end + 1),
                    head.length == 1 ? Optional.empty() : Trace.parse(head[1]));
        }
    }
}
