package io.billfold.work.rabbitmq;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import io.billfold.work.Message;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * The exchanges and queues. Work queues are quorum queues: replicated, on disk, and with a limit of deliveries, after which a
 * message goes to the dead letters. Declaring what is there already changes nothing.
 */
record Topology(RabbitSettings settings) {
    /** Takes work; the routing key is the queue. Other programs may bind queues of their own to listen in. */
    static final String WORK = "billfold.work";

    /** Takes announcements; the routing key is what has happened, such as {@code document-accepted}. */
    static final String ANNOUNCEMENTS = "billfold.announcements";

    static final String DEAD = "billfold.dead";

    /** For announcements that nobody else has bound a queue for; the oldest make room. */
    static final String ANNOUNCED = "document_events";

    static final String DEAD_LETTERS = "dead_letters";

    private static final int DELIVERIES = 20;
    private static final int KEPT = 10_000;

    /** A broker that has just started elects a leader for each queue, within a fraction of this. */
    private static final Duration ELECTION = Duration.ofSeconds(2);

    /**
     * To be called with a new connection after a lost one, before anything is asked of a queue: RabbitMQ 3.10 may never elect the
     * leader of a queue that is used before its first election, and the queue hangs until the next start.
     */
    static void letQueuesElect() throws InterruptedIOException {
        try {
            Thread.sleep(ELECTION);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    void declare(Channel channel) throws IOException {
        channel.exchangeDeclare(DEAD, BuiltinExchangeType.FANOUT, true);
        channel.queueDeclare(DEAD_LETTERS, true, false, false, Map.of("x-queue-type", "quorum"));
        channel.queueBind(DEAD_LETTERS, DEAD, "");
        channel.exchangeDeclare(WORK, BuiltinExchangeType.DIRECT, true);
        for (String queue : settings.workQueues()) {
            channel.queueDeclare(
                    queue,
                    true,
                    false,
                    false,
                    Map.of(
                            "x-queue-type", "quorum",
                            "x-dead-letter-exchange", DEAD,
                            "x-delivery-limit", DELIVERIES));
            channel.queueBind(queue, WORK, queue);
        }
        channel.exchangeDeclare(ANNOUNCEMENTS, BuiltinExchangeType.TOPIC, true);
        channel.queueDeclare(
                ANNOUNCED,
                true,
                false,
                false,
                Map.of("x-queue-type", "quorum", "x-max-length", KEPT, "x-overflow", "drop-head"));
        channel.queueBind(ANNOUNCED, ANNOUNCEMENTS, "document-accepted");
    }

    static String exchange(Message message) {
        return switch (message.destination()) {
            case WORK -> WORK;
            case ANNOUNCEMENT -> ANNOUNCEMENTS;
            case DEAD_LETTER -> DEAD;
        };
    }

    String routingKey(Message message) {
        return message.destination() == Message.Destination.WORK
                ? settings.queueOf(message.item().kind())
                : message.item().kind();
    }
}
