package io.billfold.work.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import io.billfold.work.Broker;
import io.billfold.work.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes few more messages than there are threads to work on them, and acknowledges each by hand when it is done. Each queue has
 * threads of its own, so that a question waits behind no document. After an outage, or when a queue was taken away, it begins
 * anew.
 */
class RabbitConsumption implements Broker.Consumption {
    private static final Logger log = LoggerFactory.getLogger(RabbitConsumption.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LAST_WORK = Duration.ofSeconds(15);

    private final ConnectionFactory connections;
    private final Topology topology;
    private final Consumer<Message> doer;
    private final int threads;
    private final Map<String, ExecutorService> workers;
    private volatile @Nullable Connection connection;
    private volatile boolean ready;
    private volatile boolean stopped;

    private RabbitConsumption(ConnectionFactory connections, Topology topology, int threads, Consumer<Message> doer) {
        this.connections = connections;
        this.topology = topology;
        this.doer = doer;
        this.threads = threads;
        this.workers = topology.settings().workQueues().stream()
                .collect(Collectors.toMap(Function.identity(), queue -> pool(queue, threads)));
    }

    private static ExecutorService pool(String queue, int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name(queue + "-", 1).daemon().factory());
    }

    static RabbitConsumption begin(
            ConnectionFactory connections, Topology topology, int threads, Consumer<Message> doer) {
        RabbitConsumption consumption = new RabbitConsumption(connections, topology, threads, doer);
        Thread.ofPlatform().name("rabbitmq-work").daemon().start(consumption::connect);
        return consumption;
    }

    private void connect() {
        for (boolean again = false; !stopped; again = true) {
            try {
                CountDownLatch lost = subscribe(again);
                ready = true;
                lost.await();
                log.warn("RabbitMQ is gone and looked for again");
            } catch (IOException | TimeoutException | ShutdownSignalException away) {
                log.warn("RabbitMQ gives no work at the moment: {}", away.toString());
            } catch (InterruptedException end) {
                stopped = true;
            }
            ready = false;
            close();
            if (!stopped) {
                pause();
            }
        }
    }

    /** @return goes to zero when no more messages will come this way */
    private CountDownLatch subscribe(boolean again) throws IOException, TimeoutException {
        Connection connected = connections.newConnection("billfold-work");
        connection = connected;
        if (again) {
            Topology.letQueuesElect();
        }
        CountDownLatch lost = new CountDownLatch(1);
        Channel channel = connected.createChannel();
        // Told of the connection's end too, also when it came before.
        channel.addShutdownListener(cause -> lost.countDown());
        consume(channel, lost);
        if (stopped) {
            close();
        }
        return lost;
    }

    private void consume(Channel channel, CountDownLatch lost) throws IOException {
        topology.declare(channel);
        // For each queue: quorum queues know no limit for the channel as a whole.
        channel.basicQos(threads);
        for (String queue : topology.settings().workQueues()) {
            channel.basicConsume(queue, false, (tag, delivery) -> take(channel, queue, delivery), tag -> {
                log.warn("RabbitMQ has cancelled the queue {}", queue);
                lost.countDown();
            });
        }
    }

    /** What comes while we stop goes back when the connection closes. */
    private void take(Channel channel, String queue, Delivery delivery) {
        ExecutorService pool = workers.get(queue);
        if (!stopped && pool != null) {
            pool.execute(() -> work(channel, delivery));
        }
    }

    private void work(Channel channel, Delivery delivery) {
        long tag = delivery.getEnvelope().getDeliveryTag();
        try {
            Message.parse(delivery.getBody())
                    .ifPresentOrElse(doer, () -> log.warn("A message is not ours and is left out"));
            answer(channel, () -> channel.basicAck(tag, false));
        } catch (RuntimeException undone) {
            log.warn("A message comes again: {}", undone.toString());
            answer(channel, () -> channel.basicNack(tag, false, true));
        }
    }

    private interface Answer {
        void send() throws IOException;
    }

    /** An answer that does not arrive only means that the message comes again. */
    private static void answer(Channel channel, Answer answer) {
        synchronized (channel) {
            try {
                answer.send();
            } catch (IOException | ShutdownSignalException lost) {
                log.warn("An acknowledgement did not arrive: {}", lost.toString());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException end) {
            stopped = true;
        }
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public void stop() {
        stopped = true;
        workers.values().forEach(ExecutorService::shutdown);
        try {
            if (!ended(LAST_WORK)) {
                workers.values().forEach(ExecutorService::shutdownNow);
                boolean ended = ended(Duration.ofSeconds(2));
                log.info("Work was interrupted and is taken up again{}", ended ? "" : ", though some of it goes on");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        abandon();
    }

    private boolean ended(Duration patience) throws InterruptedException {
        Instant limit = Instant.now().plus(patience);
        boolean ended = true;
        for (ExecutorService pool : workers.values()) {
            long left = Math.max(0, Duration.between(Instant.now(), limit).toMillis());
            ended &= pool.awaitTermination(left, TimeUnit.MILLISECONDS);
        }
        return ended;
    }

    @Override
    public void abandon() {
        stopped = true;
        close();
    }

    private void close() {
        Connection connected = connection;
        connection = null;
        if (connected != null) {
            connected.abort(2_000);
        }
    }
}
