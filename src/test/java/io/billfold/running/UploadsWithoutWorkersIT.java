package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Form;
import io.billfold.testing.TestDatabase;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestKafka;
import io.billfold.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads over Kafka while no worker lives: they are answered, they stay as quick, and are read when a worker comes. */
@Tag("S0-07")
@Tag("S0-12")
class UploadsWithoutWorkersIT {
    private static final int DOCUMENTS = 600;
    private static final int SHARE = DOCUMENTS / 3;

    @TempDir
    Path folder;

    private final String topic = "invoices-" + UUID.randomUUID();
    private final List<RunningBillfold> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(RunningBillfold::kill);
    }

    @Test
    void areAnsweredAsQuicklyBehindALongBacklogAndReadLater() throws Exception {
        Map<String, String> settings = Map.of(
                "DATABASE_URL",
                TestDatabase.freshUrl(),
                "KAFKA_BOOTSTRAP_SERVERS",
                TestKafka.servers(),
                "KAFKA_TOPIC",
                topic,
                "KAFKA_GROUP",
                "group-" + topic);
        RunningBillfold server = launch(settings, "api");
        server.awaitReady();
        Api owner = server.owner();

        List<Duration> times = new ArrayList<>();
        for (int number = 1; number <= DOCUMENTS; number++) {
            times.add(upload(owner, number));
        }
        InvoiceList list = new InvoiceList(owner);
        assertThat(list.count("pending")).isEqualTo(DOCUMENTS);
        Until.holds(() -> messages() > 0);
        launch(settings, "worker").awaitReady();
        list.awaitQuiet();

        assertThat(list.count("needs_review")).isEqualTo(DOCUMENTS);
        // The first third warms the server up, so it is compared with what comes behind 200 that wait.
        List<Duration> early = sorted(times.subList(SHARE, 2 * SHARE));
        List<Duration> late = sorted(times.subList(2 * SHARE, DOCUMENTS));
        System.out.printf(
                "Uploads behind 200 that wait: p50 %d ms, p95 %d ms; behind 400: p50 %d ms, p95 %d ms%n",
                at(early, 50).toMillis(),
                at(early, 95).toMillis(),
                at(late, 50).toMillis(),
                at(late, 95).toMillis());
        // A backlog makes every upload slow, others on the machine only some: so the quicker ones are compared.
        assertThat(at(late, 25)).isLessThan(at(early, 25).multipliedBy(2).plusMillis(20));
    }

    private RunningBillfold launch(Map<String, String> settings, String role) {
        Map<String, String> environment = new java.util.HashMap<>(settings);
        environment.put("BILLFOLD_ROLES", role);
        RunningBillfold billfold = RunningBillfold.launch(folder.resolve("data"), environment);
        started.add(billfold);
        return billfold;
    }

    private static Duration upload(Api owner, int number) {
        byte[] document = TestDocuments.eInvoice("W-" + number, "Papierhaus Nord GmbH", "DE89370400440532013000");
        Form form = Form.withFile("w-" + number + ".xml", document);
        long begin = System.nanoTime();
        int status =
                owner.send(form.postedBy(owner.request("/api/invoices/ocr"))).status();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(status).isEqualTo(202);
        return took;
    }

    /** How many there are in all partitions of the topic. */
    private long messages() {
        Properties options = new Properties();
        options.put("bootstrap.servers", TestKafka.servers());
        try (Admin admin = Admin.create(options)) {
            var ends = new java.util.HashMap<TopicPartition, OffsetSpec>();
            admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Duration> sorted(List<Duration> times) {
        return times.stream().sorted().toList();
    }

    private static Duration at(List<Duration> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100);
    }
}
