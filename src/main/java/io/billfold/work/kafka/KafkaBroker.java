package io.billfold.work.kafka;

import io.billfold.work.Broker;
import io.billfold.work.Message;
import io.billfold.work.WorkItem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Messages as records of a topic, each with its account as the key. The partition is chosen by the item, not by the key: most
 * installations have one account with nearly all of the work, which one partition would give to one process alone. Fairness
 * between accounts is made before, in the outbox.
 */
class KafkaBroker implements Broker, DisposableBean {
    private static final int PATIENCE_SECONDS = 20;

    private final KafkaSettings settings;
    private final Topics topics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    KafkaBroker(KafkaSettings settings) {
        this.settings = settings;
        this.topics = new Topics(settings);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String place() {
        return "Kafka at " + settings.servers();
    }

    @Override
    public void publish(List<Message> messages) throws IOException {
        try {
            KafkaProducer<String, byte[]> connected = producer();
            List<Future<?>> sent = new ArrayList<>();
            for (Message message : messages) {
                sent.add(connected.send(recordOf(message, connected)));
            }
            for (Future<?> one : sent) {
                one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (KafkaException | ExecutionException | TimeoutException failure) {
            throw new IOException(String.valueOf(failure.getMessage()), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private ProducerRecord<String, byte[]> recordOf(Message message, KafkaProducer<String, byte[]> connected) {
        WorkItem item = message.item();
        String topic = switch (message.destination()) {
            case WORK -> settings.topic();
            case ANNOUNCEMENT -> settings.announcements();
            case DEAD_LETTER -> settings.deadLetters();
        };
        int partitions = connected.partitionsFor(topic).size();
        int partition = Math.floorMod((item.kind() + "/" + item.key()).hashCode(), partitions);
        return new ProducerRecord<>(topic, partition, Long.toString(item.account()), message.bytes());
    }

    /** Made with the first message: a start does not depend on Kafka. */
    private synchronized KafkaProducer<String, byte[]> producer() throws InterruptedException {
        KafkaProducer<String, byte[]> connected = producer;
        if (connected == null) {
            topics.make();
            Map<String, Object> options = settings.client();
            options.put(ProducerConfig.ACKS_CONFIG, "all");
            options.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            options.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            options.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
            connected = new KafkaProducer<>(options, new StringSerializer(), new ByteArraySerializer());
            producer = connected;
        }
        return connected;
    }

    @Override
    public Consumption consume(int threads, Consumer<Message> doer) {
        return KafkaConsumption.begin(settings, topics, threads, doer);
    }

    @Override
    public void check() throws IOException {
        try (Admin admin = topics.admin()) {
            admin.describeCluster().nodes().get(5, TimeUnit.SECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException down) {
            throw new IOException(String.valueOf(down.getMessage()), down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    @Override
    public synchronized void destroy() {
        KafkaProducer<String, byte[]> connected = producer;
        if (connected != null) {
            connected.close(Duration.ofSeconds(5));
        }
    }
}
