package io.billfold.work.kafka;

import io.billfold.work.Broker;
import io.billfold.work.Message;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that asks Kafka, and so many that work. Asking goes on while all are at work, with the partitions paused, or the
 * group would take us for dead. A record's offset is committed when it and all before it are done.
 */
class KafkaConsumption implements Broker.Consumption, ConsumerRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(KafkaConsumption.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LAST_WORK = Duration.ofSeconds(15);

    private final KafkaSettings settings;
    private final Topics topics;
    private final int threads;
    private final Consumer<Message> doer;
    private final Offsets offsets = new Offsets();
    private final ExecutorService workers;
    private final Thread asking;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean assigned;
    private volatile boolean stopped;
    private volatile boolean abandoned;

    private KafkaConsumption(KafkaSettings settings, Topics topics, int threads, Consumer<Message> doer) {
        this.settings = settings;
        this.topics = topics;
        this.threads = threads;
        this.doer = doer;
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("work-", 1).daemon().factory());
        this.asking = Thread.ofPlatform().name("kafka-work").daemon().unstarted(this::run);
    }

    static KafkaConsumption begin(KafkaSettings settings, Topics topics, int threads, Consumer<Message> doer) {
        KafkaConsumption consumption = new KafkaConsumption(settings, topics, threads, doer);
        consumption.asking.start();
        return consumption;
    }

    private void run() {
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> connected = connect()) {
                consumer = connected;
                connected.subscribe(List.of(settings.topic()), this);
                while (!stopped) {
                    round(connected);
                }
                if (!abandoned) {
                    finish(connected);
                }
            } catch (KafkaException failure) {
                log.warn("Kafka gives no work at the moment: {}", failure.toString());
                pause();
            } catch (InterruptedException end) {
                stopped = true;
            }
            offsets.clear();
        }
    }

    private KafkaConsumer<String, byte[]> connect() throws InterruptedException {
        topics.make();
        Map<String, Object> options = settings.client();
        options.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, threads);
        options.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        options.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        options.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        options.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return new KafkaConsumer<>(options, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void round(KafkaConsumer<String, byte[]> connected) {
        if (offsets.atWork() >= threads) {
            connected.pause(connected.assignment());
        } else {
            connected.resume(connected.paused());
        }
        try {
            for (ConsumerRecord<String, byte[]> record : connected.poll(ROUND)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                offsets.begun(partition, record.offset());
                workers.execute(() -> work(record, partition));
            }
        } catch (WakeupException somethingIsDone) {
            // Room for more, and something to commit: the next lines and the next round see to it.
        }
        commit(connected);
    }

    private void work(ConsumerRecord<String, byte[]> record, TopicPartition partition) {
        Message.parse(record.value())
                .ifPresentOrElse(doer, () -> log.warn("A record of {} is not ours and is left out", settings.topic()));
        offsets.done(partition, record.offset());
        KafkaConsumer<String, byte[]> connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
    }

    private void commit(KafkaConsumer<String, byte[]> connected) {
        Map<TopicPartition, OffsetAndMetadata> committable = offsets.takeCommittable();
        committable.keySet().retainAll(connected.assignment());
        if (committable.isEmpty()) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                connected.commitSync(committable, Duration.ofSeconds(5));
                return;
            } catch (WakeupException somethingIsDone) {
                if (attempt > threads + 1) {
                    throw somethingIsDone;
                }
            }
        }
    }

    private void finish(KafkaConsumer<String, byte[]> connected) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            workers.shutdownNow();
        }
        commit(connected);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        KafkaConsumer<String, byte[]> connected = consumer;
        if (connected != null && !abandoned) {
            commit(connected);
        }
        offsets.forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        offsets.forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned = true;
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException end) {
            stopped = true;
        }
    }

    @Override
    public boolean ready() {
        return assigned;
    }

    @Override
    public void stop() {
        stopped = true;
        KafkaConsumer<String, byte[]> connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
        try {
            asking.join(LAST_WORK.plusSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    @Override
    public void abandon() {
        abandoned = true;
        stopped = true;
        KafkaConsumer<String, byte[]> connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
    }
}
