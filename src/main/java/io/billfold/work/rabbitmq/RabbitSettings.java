package io.billfold.work.rabbitmq;

import com.rabbitmq.client.ConnectionFactory;
import io.billfold.settings.StartRefused;
import jakarta.validation.constraints.NotBlank;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url {@code RABBITMQ_URL}: {@code amqp://}, or {@code amqps://} for TLS
 * @param host {@code RABBITMQ_HOST}; the parts are an alternative to the URL
 * @param messageQueue {@code RABBITMQ_MESSAGE_QUEUE}: documents, and all work that is in no other queue
 * @param queryQueue {@code RABBITMQ_QUERY_QUEUE}: messages of chats, which are questions
 * @param responseQueue {@code RABBITMQ_RESPONSE_QUEUE}: what is sent to people and programs
 */
@Validated
@ConfigurationProperties("billfold.work.rabbitmq")
record RabbitSettings(
        String url,
        String host,
        int port,
        String user,
        String password,
        @NotBlank String messageQueue,
        @NotBlank String queryQueue,
        @NotBlank String responseQueue) {
    private static final Pattern QUESTIONS = Pattern.compile("chat|question");
    private static final Pattern ANSWERS = Pattern.compile("send|answer|notify|deliver");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    List<String> workQueues() {
        return List.of(messageQueue, queryQueue, responseQueue);
    }

    /** Short things do not wait behind long ones: what is asked and what is sent have queues of their own. */
    String queueOf(String kind) {
        if (QUESTIONS.matcher(kind).lookingAt()) {
            return queryQueue;
        }
        return ANSWERS.matcher(kind).lookingAt() ? responseQueue : messageQueue;
    }

    ConnectionFactory connections() {
        ConnectionFactory factory = new ConnectionFactory();
        if (url.isBlank()) {
            factory.setHost(host);
            factory.setPort(port);
            factory.setUsername(user);
            factory.setPassword(password);
        } else {
            try {
                // A lone slash at the end would name a virtual host without a name; people mean the usual one.
                factory.setUri(url.replaceFirst("(://[^/]+)/$", "$1"));
            } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException wrong) {
                throw new StartRefused(
                        "RABBITMQ_URL is no address of RabbitMQ: " + wrong.getMessage(),
                        "Set it to something like amqp://user:password@host:5672/.");
            }
        }
        factory.setChannelRpcTimeout((int) ANSWER.toMillis());
        factory.setConnectionTimeout((int) CONNECT.toMillis());
        // The client's own recovery gives up when the broker takes connections before its queues are ready.
        factory.setAutomaticRecoveryEnabled(false);
        return factory;
    }

    /** Without the password, which the URL may hold as well. */
    @Override
    public String toString() {
        return url.isBlank() ? host + ":" + port : url.replaceFirst("//.*@", "//");
    }
}
