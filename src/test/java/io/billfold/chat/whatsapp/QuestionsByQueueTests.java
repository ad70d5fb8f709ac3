package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestRabbit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where RabbitMQ carries the work, questions take their own queue, as images take theirs. */
@BillfoldTest
class QuestionsByQueueTests {
    private static final StandInTwilio TWILIO = new StandInTwilio();
    private static final String PUBLIC_URL = "https://bills.example.org";
    private static final String QUERIES = "query_queue-" + UUID.randomUUID();
    private static final String IMAGES = "message_queue-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("billfold.public-url", () -> PUBLIC_URL);
        properties.add("billfold.chat.twilio.account-sid", () -> StandInTwilio.ACCOUNT);
        properties.add("billfold.chat.twilio.auth-token", () -> StandInTwilio.TOKEN);
        properties.add("billfold.chat.twilio.phone-number", () -> "whatsapp:" + StandInTwilio.NUMBER);
        properties.add("billfold.chat.twilio.api-url", TWILIO::url);
        properties.add("billfold.work.rabbitmq.url", TestRabbit::url);
        properties.add("billfold.work.rabbitmq.query-queue", () -> QUERIES);
        properties.add("billfold.work.rabbitmq.message-queue", () -> IMAGES);
        properties.add("billfold.work.rabbitmq.response-queue", () -> "response_queue-" + UUID.randomUUID());
    }

    @Test
    @Tag("S1-09")
    @Tag("S1-21")
    void imagesAndQuestionsTakeTheirQueues() throws Exception {
        Api owner = Api.at(port).newOwner();
        Texter person = new Texter(Api.at(port), TWILIO, PUBLIC_URL);
        owner.send(owner.request("/api/auth/phone")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"phone\": \"" + person.phone() + "\"}")));
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(TestRabbit.url().replaceFirst("/$", ""));
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            String images = listening(channel, IMAGES);
            String queries = listening(channel, QUERIES);

            person.says("hello");
            person.says("1");
            person.sends("application/xml", TestDocuments.eInvoice());
            person.hears("please check");
            person.says("2");
            person.says("How much did I spend in October 2026?");

            assertThat(person.hears("119.00 EUR")).isNotEmpty();
            awaitMessage(channel, images, "process-invoice");
            awaitMessage(channel, queries, "chat-question");
        }
    }

    private static String listening(Channel channel, String key) throws IOException {
        String own = channel.queueDeclare().getQueue();
        channel.queueBind(own, "billfold.work", key);
        return own;
    }

    private static void awaitMessage(Channel channel, String queue, String kind) {
        StandIn.awaitThat(kind + " in its queue", () -> {
            try {
                GetResponse message = channel.basicGet(queue, true);
                return message != null && new String(message.getBody(), StandardCharsets.UTF_8).contains(kind);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
