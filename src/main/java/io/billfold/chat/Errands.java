package io.billfold.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is still to be said or fetched: durable, in the transaction of whatever it is about. Apart from {@code work}, because
 * a chat is talked to in order and its messages are changed later, and because a one-time code must not wait behind the
 * reading of somebody's scans.
 */
@Repository
class Errands {
    /** Whoever is at an errand renews this; who has not for so long is gone, and the errand is taken up again. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final Clock clock;
    private volatile Runnable wake = () -> {};

    Errands(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Has the runner of this process look at once instead of at its next round. */
    void wakes(Runnable runner) {
        wake = runner;
    }

    void add(Address address, Task task) {
        database.sql("""
                        insert into chat_errand (channel, chat, lane, task, due_at, created_at)
                        values (:channel, :chat, :lane, :task, :now, :now)
                        """)
                .param("channel", address.channel().jsonName())
                .param("chat", address.chat())
                .param("lane", task instanceof Task.Talk ? "talk" : "legwork")
                .param("task", JSON.writerFor(Task.class).writeValueAsString(task))
                .param("now", at(clock.instant()))
                .update();
        wakeAfterCommit();
    }

    /** Adds it unless the same waits already and nobody has taken it up. */
    void addOnce(Address address, Task task) {
        boolean waits = database.sql(
                        "select exists (select 1 from chat_errand where channel = :channel and chat = :chat"
                                + " and task = :task and leased_until is null)")
                .param("channel", address.channel().jsonName())
                .param("chat", address.chat())
                .param("task", JSON.writerFor(Task.class).writeValueAsString(task))
                .query(Boolean.class)
                .single();
        if (!waits) {
            add(address, task);
        }
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

    /** The oldest word of one chat whose time has come; a chat with a word under way, or one to be said again, waits. */
    Optional<Errand> nextTalk() {
        return take("""
                select e.id from chat_errand e
                where e.lane = 'talk' and e.due_at <= :now and (e.leased_until is null or e.leased_until < :now)
                  and not exists (select 1 from chat_errand o where o.channel = e.channel and o.chat = e.chat
                                  and o.lane = 'talk' and o.id < e.id)
                order by e.id limit 1 for update skip locked
                """);
    }

    /** One piece of legwork, chat by chat in turn: sixty photos of one person do not delay another's one. */
    Optional<Errand> nextLegwork() {
        return take("""
                select e.id from chat_errand e
                join (select id, row_number() over (partition by channel, chat order by id) as turn
                      from chat_errand
                      where lane = 'legwork' and due_at <= :now and (leased_until is null or leased_until < :now)
                      limit 1000) ranked using (id)
                where e.leased_until is null or e.leased_until < :now
                order by (select count(*) from chat_errand w where w.channel = e.channel and w.chat = e.chat
                          and w.lane = 'legwork' and w.leased_until >= :now), ranked.turn, e.id
                limit 1 for update of e skip locked
                """);
    }

    private Optional<Errand> take(String choice) {
        Instant now = clock.instant();
        return database.sql("update chat_errand set leased_until = :lease where id = (" + choice
                        + ") returning id, channel, chat, task, failures, created_at")
                .param("now", at(now))
                .param("lease", at(now.plus(LEASE)))
                .query(Errands::errand)
                .optional();
    }

    /** Shows that these are still under way. */
    void renew(Collection<Long> underWay) {
        if (!underWay.isEmpty()) {
            database.sql("update chat_errand set leased_until = :lease where id in (:ids) and leased_until is not null")
                    .param("lease", at(clock.instant().plus(LEASE)))
                    .param("ids", underWay)
                    .update();
        }
    }

    void done(Errand errand) {
        database.sql("delete from chat_errand where id = :id")
                .param("id", errand.id())
                .update();
    }

    void again(Errand errand, Duration wait) {
        database.sql(
                        "update chat_errand set leased_until = null, failures = failures + 1, due_at = :due where id = :id")
                .param("due", at(clock.instant().plus(wait)))
                .param("id", errand.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        return new Errand(
                row.getLong("id"),
                new Address(ChannelName.byJsonName(row.getString("channel")), row.getString("chat")),
                JSON.readValue(row.getString("task"), Task.class),
                row.getInt("failures"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
