package io.billfold.work.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.ConnectionFactory;
import io.billfold.settings.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RabbitSettingsTests {
    @ParameterizedTest
    @CsvSource({
        "chat-message, queries",
        "question, queries",
        "send-mail, responses",
        "answer-mail, responses",
        "notify-chat, responses",
        "deliver-webhook, responses",
        "process-invoice, messages",
        "resend, messages"
    })
    void keepShortThingsFromWaitingBehindDocuments(String kind, String queue) {
        assertThat(settings("").queueOf(kind)).isEqualTo(queue);
        assertThat(settings("").workQueues()).contains(queue).hasSize(3);
    }

    @Test
    void nameTheServerInParts() {
        ConnectionFactory factory = settings("").connections();

        assertThat(factory.getHost()).isEqualTo("host");
        assertThat(factory.getPort()).isEqualTo(5673);
        assertThat(factory.getUsername()).isEqualTo("user");
        assertThat(factory.getPassword()).isEqualTo("password");
        assertThat(factory.isAutomaticRecoveryEnabled()).isFalse();
        assertThat(factory.getConnectionTimeout()).isEqualTo(5_000);
        assertThat(factory.getChannelRpcTimeout()).isEqualTo(15_000);
    }

    @ParameterizedTest
    @CsvSource({"amqp://u:p@broker:5674, /", "amqp://u:p@broker:5674/, /", "amqp://u:p@broker:5674/inbox, inbox"})
    void nameTheServerInOneAddressWhoseLastSlashMeansNothing(String url, String virtualHost) {
        ConnectionFactory factory = settings(url).connections();

        assertThat(factory.getHost()).isEqualTo("broker");
        assertThat(factory.getPort()).isEqualTo(5674);
        assertThat(factory.getVirtualHost()).isEqualTo(virtualHost);
    }

    @Test
    void refuseAnAddressThatIsNone() {
        assertThatThrownBy(() -> settings("http://broker").connections())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("RABBITMQ_URL is no address of RabbitMQ");
    }

    @Test
    void showNoPassword() {
        assertThat(settings("")).hasToString("host:5673");
        assertThat(settings("amqp://u:p@ss@broker:5674/inbox")).hasToString("amqp://broker:5674/inbox");
    }

    private static RabbitSettings settings(String url) {
        return new RabbitSettings(url, "host", 5673, "user", "password", "messages", "queries", "responses");
    }
}
