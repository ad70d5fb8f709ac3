package io.billfold.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka broker for the test JVM, on a free port of loopback. */
public final class TestKafka {
    private static @Nullable EmbeddedKafkaKraftBroker broker;

    private TestKafka() {}

    public static synchronized String servers() {
        EmbeddedKafkaKraftBroker running = broker;
        if (running == null) {
            running = new EmbeddedKafkaKraftBroker(1, 1);
            running.brokerProperty("group.initial.rebalance.delay.ms", "0");
            running.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(running::destroy));
            broker = running;
        }
        return running.getBrokersAsString().replace("localhost", "127.0.0.1");
    }
}
