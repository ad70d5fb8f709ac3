package io.billfold.work;

import static io.billfold.work.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.outage.Backoff;
import io.billfold.testing.TestDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresWorkQueueTests extends WorkQueueContract {
    private static final DataSource CONNECTIONS = TestDatabase.migrated();

    private final JdbcClient database = JdbcClient.create(CONNECTIONS);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(CONNECTIONS));
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database, Clock.systemUTC());
    private final DeadLetters deadLetters = new DeadLetters(database, queue, queue, Clock.systemUTC(), transaction);
    private final List<Workers> started = new ArrayList<>();

    @BeforeEach
    void empty() {
        database.sql("truncate work_item, dead_letter").update();
    }

    @Override
    protected WorkQueue queue() {
        return queue;
    }

    @Override
    protected void startWorkers(int threads) {
        WorkSettings settings = new WorkSettings(threads, 50);
        Backoff backoff = new Backoff(3, Duration.ofMillis(100), 2);
        Attempts attempts = new Attempts(backoff, deadLetters, transaction, Clock.systemUTC());
        Workers workers = new Workers(CONNECTIONS, List.of(recorder), settings, attempts, queue, true);
        workers.start();
        started.add(workers);
    }

    /** The old workers' thread hangs on; what it may still write comes too late, for the item has a new version. */
    @Override
    protected void crashWorkers() {}

    @Override
    @AfterEach
    protected void stopWorkers() {
        recorder.deed = item -> {};
        started.forEach(Workers::stop);
    }

    @Override
    protected void inTransaction(Runnable deed) {
        transaction.executeWithoutResult(status -> deed.run());
    }

    @Override
    protected List<String> deadLetters() {
        return deadLetters.list(100).stream()
                .map(DeadLetters.DeadLetter::failure)
                .toList();
    }

    @Test
    void sendsADeadLetterAgain() throws Exception {
        recorder.deed = item -> {
            throw new IOException("broken");
        };
        startWorkers(1);
        queue.submit(new WorkItem("record", "a", 1, "{}"));
        await(() -> deadLetters.count() == 1);
        recorder.deed = item -> {};

        boolean sent = deadLetters.sendAgain(deadLetters.list(1).getFirst().id());

        assertThat(sent).isTrue();
        await(() -> recorder.handled.size() == 5);
        assertThat(deadLetters.count()).isZero();
        assertThat(deadLetters.sendAgain(4711)).isFalse();
    }

    @Test
    void keepsAnItemWhoseHandlerCannotGiveUp() throws Exception {
        Recorder stubborn = new Recorder() {
            @Override
            public void exhausted(WorkItem item, Exception lastFailure) {
                super.exhausted(item, lastFailure);
                throw new IllegalStateException("the database is away");
            }
        };
        stubborn.deed = item -> {
            throw new IOException("broken");
        };
        WorkSettings settings = new WorkSettings(1, 50);
        Attempts attempts =
                new Attempts(new Backoff(0, Duration.ofMillis(1), 2), deadLetters, transaction, Clock.systemUTC());
        Workers workers = new Workers(CONNECTIONS, List.of(stubborn), settings, attempts, queue, true);
        workers.start();
        started.add(workers);

        queue.submit(new WorkItem("record", "a", 1, "{}"));
        await(() -> stubborn.exhausted.size() == 1);
        await(() -> database.sql("select count(*) from work_item where not picked")
                        .query(Long.class)
                        .single()
                == 1);

        assertThat(deadLetters.count()).isZero();
    }

    @Test
    void givesUpAnItemThatBringsTheProcessDownAgainAndAgain() throws Exception {
        queue.submit(new WorkItem("record", "poison", 1, "{}"));
        database.sql(
                        "update work_item set picked = true, picked_by = 'gone', revivals = 25, last_heartbeat = now() - interval"
                                + " '1 hour'")
                .update();

        startWorkers(1);

        await(() -> deadLetters.count() == 1);
        assertThat(recorder.exhausted).hasSize(1);
        assertThat(recorder.handled).isEmpty();
    }
}
