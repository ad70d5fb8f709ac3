package io.billfold.work.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.TestKafka;
import io.billfold.work.Broker;
import io.billfold.work.BrokerContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KafkaBrokerTests extends BrokerContract {
    /** One partition: only there is an order that one thread can keep. */
    private final KafkaSettings settings = new KafkaSettings(
            TestKafka.servers(), "invoices-" + UUID.randomUUID(), "billfold-" + UUID.randomUUID(), 1, "");

    private final KafkaBroker broker = new KafkaBroker(settings);

    @Override
    protected Broker broker() {
        return broker;
    }

    @AfterEach
    void close() {
        broker.destroy();
    }

    @Override
    protected List<String> announced(String last) {
        return texts(settings.announcements(), last::equals);
    }

    @Override
    protected List<String> buried(String part) {
        return texts(settings.deadLetters(), text -> text.contains(part));
    }

    private List<String> texts(String topic, Predicate<String> last) {
        return records(topic, record -> last.test(text(record))).stream()
                .map(KafkaBrokerTests::text)
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /** What is in the topic, up to the one that is waited for. */
    private List<ConsumerRecord<String, byte[]>> records(String topic, Predicate<ConsumerRecord<String, byte[]>> last) {
        Map<String, Object> options = settings.client();
        options.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Instant limit = Instant.now().plusSeconds(30);
        try (var consumer = new KafkaConsumer<>(options, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (records.stream().noneMatch(last) && Instant.now().isBefore(limit)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Test
    @Tag("S0-07")
    void putsReadableMessagesWithTheirAccountAsKey() throws Exception {
        startWorkers(1);

        queue().submit(new io.billfold.work.WorkItem("record", "a", 7, "17"));

        ConsumerRecord<String, byte[]> record =
                records(settings.topic(), any -> true).getFirst();
        assertThat(record.key()).isEqualTo("7");
        assertThat(text(record))
                .contains("\"kind\":\"record\"", "\"key\":\"a\"", "\"account_id\":7", "\"payload\":\"17\"");
    }
}
