package io.billfold.work.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.billfold.testing.TestRabbit;
import io.billfold.work.Broker;
import io.billfold.work.BrokerContract;
import io.billfold.work.Message;
import io.billfold.work.WorkItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RabbitBrokerTests extends BrokerContract {
    private final String test = UUID.randomUUID().toString();
    private final RabbitSettings settings = new RabbitSettings(
            TestRabbit.url(),
            "",
            5672,
            "",
            "",
            "message_queue-" + test,
            "query_queue-" + test,
            "response_queue-" + test);
    private final RabbitBroker broker = new RabbitBroker(settings);

    @Override
    protected Broker broker() {
        return broker;
    }

    @AfterEach
    void close() {
        broker.destroy();
    }

    @Override
    protected List<String> announced(String last) throws Exception {
        return texts(Topology.ANNOUNCED, last::equals);
    }

    @Override
    protected List<String> buried(String part) throws Exception {
        return texts(Topology.DEAD_LETTERS, text -> text.contains(part));
    }

    private List<String> texts(String queue, Predicate<String> last) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = settings.connections().newConnection();
                Channel channel = connection.createChannel()) {
            for (int attempt = 0; texts.stream().noneMatch(last) && attempt < 300; attempt++) {
                GetResponse message = channel.basicGet(queue, true);
                if (message == null) {
                    Thread.sleep(100);
                } else {
                    texts.add(new String(message.getBody(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    @Test
    void namesItsServerByPartsToo() {
        RabbitSettings named = new RabbitSettings(
                "", "rabbit", 5672, "guest", "guest", "message_queue", "query_queue", "response_queue");

        assertThat(named.connections().getHost()).isEqualTo("rabbit");
    }

    @Test
    @Tag("S1-09")
    @Tag("S1-21")
    void aQuestionWaitsBehindNoDocument() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Broker.Consumption consumption = broker.consume(1, message -> {
            if (message.item().kind().equals("chat-question")) {
                answered.countDown();
            } else {
                awaitQuietly(read);
            }
        });
        try {
            broker.publish(List.of(
                    message("process-invoice", "1"), message("process-invoice", "2"), message("chat-question", "3")));

            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            read.countDown();
            consumption.stop();
        }
    }

    @Test
    void buriesAMessageThatIsHandedOutAgainAndAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        AtomicInteger deliveries = new AtomicInteger();
        Broker.Consumption consumption = broker.consume(1, message -> {
            deliveries.incrementAndGet();
            throw new IllegalStateException("the database is away");
        });
        try {
            broker.publish(List.of(message("process-invoice", key)));

            assertThat(buried(key)).anySatisfy(text -> assertThat(text).contains(key));
        } finally {
            consumption.stop();
        }
        assertThat(deliveries).satisfies(count -> assertThat(count.get()).isBetween(20, 21));
    }

    private static Message message(String kind, String key) {
        return new Message(Message.Destination.WORK, new WorkItem(kind, key, 1, "{}"), Instant.now());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
