package io.billfold.work;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A turn that a message gave us: the row says whose it is, so that a message that comes twice has one effect. */
class TableTurn implements Turn {
    private static final String THIS = " where task_name = :kind and task_instance = :key and picked_by = :owner";

    private final JdbcClient database;
    private final WorkItem item;
    private final String owner;
    private final int failures;

    private TableTurn(JdbcClient database, WorkItem item, String owner, int failures) {
        this.database = database;
        this.item = item;
        this.owner = owner;
        this.failures = failures;
    }

    /**
     * Takes the item if it waits.
     *
     * @return empty if it is done, or somebody has it
     */
    static Optional<TableTurn> take(JdbcClient database, WorkItem item, String owner) {
        return database.sql("""
                        update work_item set picked = true, picked_by = :owner, last_heartbeat = now(), version = version + 1
                        where task_name = :kind and task_instance = :key and not picked
                        returning consecutive_failures
                        """)
                .param("owner", owner)
                .param("kind", item.kind())
                .param("key", item.key())
                .query((row, number) -> new TableTurn(database, item, owner, row.getInt("consecutive_failures")))
                .optional();
    }

    /** Lets items be taken again whose owner has not been heard of for so long. */
    static int revive(JdbcClient database, Duration silence) {
        return database.sql("update work_item set " + Attempts.RELEASED
                        + " where picked and last_heartbeat < now() - :silence * interval '1 millisecond'"
                        + " and revivals < :most")
                .param("silence", silence.toMillis())
                .param("most", Attempts.MOST_REVIVALS)
                .update();
    }

    /** Takes an item whose owner has not been heard of for so long, and that has brought down too many. */
    static Optional<TableTurn> takePoisonous(JdbcClient database, String owner, Duration silence) {
        return database.sql("""
                        update work_item set picked_by = :owner, last_heartbeat = now(), version = version + 1
                        where (task_name, task_instance) in (
                            select task_name, task_instance from work_item
                            where picked and last_heartbeat < now() - :silence * interval '1 millisecond' and revivals >= :most
                            limit 1 for update skip locked)
                        returning task_name, task_instance, task_data, consecutive_failures
                        """)
                .param("owner", owner)
                .param("silence", silence.toMillis())
                .param("most", Attempts.MOST_REVIVALS)
                .query((row, number) -> new TableTurn(database, item(row), owner, row.getInt("consecutive_failures")))
                .optional();
    }

    static WorkItem item(ResultSet row) throws SQLException {
        return PostgresWorkQueue.StoredItem.item(
                row.getString("task_name"),
                row.getString("task_instance"),
                new String(row.getBytes("task_data"), StandardCharsets.UTF_8));
    }

    @Override
    public WorkItem item() {
        return item;
    }

    @Override
    public int failures() {
        return failures;
    }

    @Override
    public void remove() {
        update("delete from work_item" + THIS).update();
    }

    @Override
    public void again(Instant when) {
        update("""
                update work_item set picked = false, picked_by = null, last_heartbeat = null, forwarded_at = null,
                    version = version + 1, consecutive_failures = consecutive_failures + 1, last_failure = now(),
                    execution_time = :when
                """ + THIS).param("when", when.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void release() {
        update("update work_item set " + Attempts.RELEASED + THIS).update();
    }

    private JdbcClient.StatementSpec update(String sql) {
        return database.sql(sql)
                .param("kind", item.kind())
                .param("key", item.key())
                .param("owner", owner);
    }
}
