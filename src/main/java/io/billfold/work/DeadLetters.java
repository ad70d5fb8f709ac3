package io.billfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The items that failed too often, kept with the reason until somebody sends them again. */
public class DeadLetters {
    /** Enough to recognise an error by; a message may quote what it is about, so no more. */
    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient database;
    /** As which a dead letter is told to listeners at a broker. */
    static final String KIND = "dead-letter";

    private static final JsonMapper JSON = new JsonMapper();

    private final WorkQueue queue;
    private final Announcements announcements;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeadLetters(
            JdbcClient database,
            WorkQueue queue,
            Announcements announcements,
            Clock clock,
            TransactionTemplate transaction) {
        this.database = database;
        this.queue = queue;
        this.announcements = announcements;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param failure the class and message of the last failure */
    public record DeadLetter(long id, WorkItem item, String failure, Instant diedAt) {}

    void add(WorkItem item, Throwable failure) {
        String message = failure.getClass().getName() + ": " + failure.getMessage();
        String reason = message.substring(0, Math.min(message.length(), LONGEST_FAILURE));
        database.sql("""
                        insert into dead_letter (kind, key, account_id, payload, failure, died_at)
                        values (:kind, :key, :account, :payload, :failure, :now)
                        on conflict (kind, key) do update
                            set payload = excluded.payload, failure = excluded.failure, died_at = excluded.died_at
                        """)
                .param("kind", item.kind())
                .param("key", item.key())
                .param("account", item.account())
                .param("payload", item.payload())
                .param("failure", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        announcements.announce(new WorkItem(
                KIND,
                item.kind() + "/" + item.key(),
                item.account(),
                JSON.writeValueAsString(Map.of(
                        "kind", item.kind(), "key", item.key(), "account_id", item.account(), "failure", reason))));
    }

    /** The youngest first. */
    public List<DeadLetter> list(int limit) {
        return database.sql("select * from dead_letter order by id desc limit :limit")
                .param("limit", limit)
                .query(DeadLetters::deadLetter)
                .list();
    }

    public long count() {
        return database.sql("select count(*) from dead_letter")
                .query(Long.class)
                .single();
    }

    /**
     * Submits the item anew, with all its attempts.
     *
     * @return false if there is no such dead letter
     */
    public boolean sendAgain(long id) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> database.sql("delete from dead_letter where id = :id returning *")
                        .param("id", id)
                        .query(DeadLetters::deadLetter)
                        .optional()
                        .map(letter -> {
                            queue.submit(letter.item());
                            return true;
                        })
                        .orElse(false)));
    }

    private static DeadLetter deadLetter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                new WorkItem(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getLong("account_id"),
                        row.getString("payload")),
                row.getString("failure"),
                row.getObject("died_at", OffsetDateTime.class).toInstant());
    }
}
