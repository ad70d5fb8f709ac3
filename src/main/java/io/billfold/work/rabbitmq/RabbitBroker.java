package io.billfold.work.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.billfold.work.Broker;
import io.billfold.work.Message;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Messages as persistent ones of quorum queues, each batch confirmed by the broker before it counts as sent. */
class RabbitBroker implements Broker, DisposableBean {
    private static final long CONFIRM_MILLISECONDS = 15_000;

    private final ConnectionFactory connections;
    private final Topology topology;
    private @Nullable Connection connection;
    private @Nullable Channel channel;
    private boolean lost;

    RabbitBroker(RabbitSettings settings) {
        this.connections = settings.connections();
        this.topology = new Topology(settings);
    }

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public String place() {
        return "RabbitMQ at " + connections.getHost() + ":" + connections.getPort();
    }

    @Override
    public boolean separatesKinds() {
        return true;
    }

    /** One at a time: a channel is no thing for several threads. */
    @Override
    public synchronized void publish(List<Message> messages) throws IOException {
        try {
            Channel open = channel();
            for (Message message : messages) {
                open.basicPublish(
                        Topology.exchange(message), topology.routingKey(message), properties(message), message.bytes());
            }
            open.waitForConfirmsOrDie(CONFIRM_MILLISECONDS);
        } catch (IOException | ShutdownSignalException | TimeoutException failure) {
            close();
            lost = true;
            throw new IOException("RabbitMQ has not confirmed: " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private static AMQP.BasicProperties properties(Message message) {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .type(message.item().kind())
                .messageId(message.item().kind() + "/" + message.item().key())
                .timestamp(Date.from(message.sentAt()))
                .headers(Map.of("account", message.item().account()))
                .build();
    }

    /** Opened with the first message: a start does not depend on RabbitMQ. */
    private Channel channel() throws IOException, TimeoutException {
        Channel open = channel;
        if (open == null || !open.isOpen()) {
            close();
            Connection connected = connections.newConnection("billfold-outbox");
            connection = connected;
            if (lost) {
                Topology.letQueuesElect();
                lost = false;
            }
            open = connected.createChannel();
            topology.declare(open);
            open.confirmSelect();
            channel = open;
        }
        return open;
    }

    private void close() {
        Connection connected = connection;
        connection = null;
        channel = null;
        if (connected != null) {
            connected.abort(2_000);
        }
    }

    @Override
    public Consumption consume(int threads, Consumer<Message> doer) {
        return RabbitConsumption.begin(connections, topology, threads, doer);
    }

    @Override
    public void check() throws IOException {
        try (Connection tried = connections.newConnection("billfold-health")) {
            if (!tried.isOpen()) {
                throw new IOException("RabbitMQ has closed the connection at once");
            }
        } catch (TimeoutException late) {
            throw new IOException("RabbitMQ does not answer in time", late);
        }
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
