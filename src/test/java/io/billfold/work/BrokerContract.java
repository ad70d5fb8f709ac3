package io.billfold.work;

import static io.billfold.work.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.outage.Backoff;
import io.billfold.outage.Outages;
import io.billfold.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every work queue does, over a broker with the table as its outbox; and what is so only there. */
public abstract class BrokerContract extends WorkQueueContract {
    private static final DataSource CONNECTIONS = TestDatabase.migrated();

    private final JdbcClient database = JdbcClient.create(CONNECTIONS);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(CONNECTIONS));
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database, Clock.systemUTC(), true, false);
    private final DeadLetters deadLetters = new DeadLetters(database, queue, queue, Clock.systemUTC(), transaction);
    private final List<BrokerWorkers> started = new ArrayList<>();
    private Forwarder forwarder;

    /** A broker with nothing in it. */
    protected abstract Broker broker();

    /** The texts that listeners outside get, up to this one if it comes within half a minute. */
    protected abstract List<String> announced(String last) throws Exception;

    /** What the broker tells of work that failed for good, up to a text with this part if one comes within half a minute. */
    protected abstract List<String> buried(String part) throws Exception;

    @BeforeEach
    void empty() {
        database.sql("truncate work_item, dead_letter").update();
        forwarder = new Forwarder(
                broker(),
                Outages.quick().breaker("broker", failure -> failure instanceof java.io.IOException),
                database,
                transaction,
                Clock.systemUTC(),
                50);
        queue.wakes(forwarder::wake);
    }

    @Override
    protected WorkQueue queue() {
        return queue;
    }

    @Override
    protected void startWorkers(int threads) {
        if (!forwarder.isRunning()) {
            forwarder.start();
        }
        Attempts attempts =
                new Attempts(new Backoff(3, Duration.ofMillis(100), 2), deadLetters, transaction, Clock.systemUTC());
        BrokerWorkers workers = new BrokerWorkers(
                broker(), List.of(recorder), attempts, database, forwarder::wake, threads, Duration.ofSeconds(1));
        workers.start();
        started.add(workers);
        try {
            await(workers::ready);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    protected void crashWorkers() {
        started.forEach(BrokerWorkers::abandon);
        started.clear();
    }

    @Override
    @AfterEach
    protected void stopWorkers() {
        recorder.deed = item -> {};
        forwarder.stop();
        started.forEach(BrokerWorkers::stop);
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

    private static WorkItem item(String key) {
        return new WorkItem("record", key, 1, "{}");
    }

    @Test
    void doesAMessageThatComesTwiceOnce() throws Exception {
        queue.submit(item("a"));
        Message twice = new Message(Message.Destination.WORK, item("a"), Instant.now());
        startWorkers(2);

        broker().publish(List.of(twice, twice));
        await(() -> !recorder.handled.isEmpty());
        queue.submit(item("b"));
        await(() -> recorder.keys().contains("b"));

        assertThat(recorder.keys()).containsExactly("a", "b");
    }

    @Test
    void takesUpWorkAgainAfterItWasStoppedAndStarted() throws Exception {
        startWorkers(1);
        BrokerWorkers workers = started.getFirst();
        workers.stop();
        queue.submit(item("while-stopped"));

        workers.start();

        await(() -> recorder.keys().contains("while-stopped"));
        assertThat(workers.isRunning()).isTrue();
    }

    @Test
    void sharesTheWorkAmongProcesses() throws Exception {
        recorder.deed = item -> Thread.sleep(10);
        startWorkers(1);
        startWorkers(1);

        for (int number = 0; number < 200; number++) {
            queue.submit(item("item-" + number));
        }
        await(() -> recorder.handled.size() >= 200);

        assertThat(recorder.keys()).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    @Tag("S3-19")
    void tellsListenersOutsideWhatHasHappened() throws Exception {
        startWorkers(1);

        String text = "{\"request_id\": \"" + UUID.randomUUID() + "\", \"filename\": \"größe.pdf\"}";
        inTransaction(() -> queue.announce(new WorkItem("document-accepted", "id-1", 1, text)));

        assertThat(announced(text)).contains(text);
        await(() ->
                database.sql("select count(*) from work_item").query(Long.class).single() == 0);
    }

    @Test
    void tellsListenersOutsideWhatFailedForGood() throws Exception {
        String key = UUID.randomUUID().toString();
        recorder.deed = item -> {
            throw new java.io.IOException("no paper in the printer");
        };
        startWorkers(1);

        queue.submit(item(key));

        assertThat(buried(key)).anySatisfy(text -> assertThat(text).contains(key));
    }

    @Test
    void answersACheck() throws Exception {
        broker().check();

        assertThat(broker().place()).contains("127.0.0.1");
    }
}
