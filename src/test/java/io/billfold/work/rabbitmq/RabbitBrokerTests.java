package io.billfold.work.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.billfold.testing.TestRabbit;
import io.billfold.work.Broker;
import io.billfold.work.BrokerContract;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    protected List<String> announced() throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = settings.connections().newConnection();
                Channel channel = connection.createChannel()) {
            for (int attempt = 0; texts.isEmpty() && attempt < 300; attempt++) {
                GetResponse message = channel.basicGet(Topology.ANNOUNCED, true);
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
    @Tag("S1-09")
    void givesChatsAndAnswersQueuesOfTheirOwn() {
        RabbitSettings named = new RabbitSettings(
                "", "rabbit", 5672, "guest", "guest", "message_queue", "query_queue", "response_queue");

        assertThat(named.queueOf("process-invoice")).isEqualTo("message_queue");
        assertThat(named.connections().getHost()).isEqualTo("rabbit");
    }
}
