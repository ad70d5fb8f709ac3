package io.billfold.work.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, with our number of partitions instead of the broker's. */
record Topics(KafkaSettings settings) {
    private static final int PATIENCE_SECONDS = 10;

    void make() throws InterruptedException {
        List<NewTopic> wanted = Stream.of(settings.topic(), settings.deadLetters(), settings.announcements())
                .map(name -> new NewTopic(name, Optional.of(settings.partitions()), Optional.empty()))
                .toList();
        try (Admin admin = admin()) {
            for (Future<Void> made : admin.createTopics(wanted).values().values()) {
                await(made);
            }
        }
    }

    private static void await(Future<Void> made) throws InterruptedException {
        try {
            made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("the topics cannot be made: " + refused.getCause(), refused);
            }
        } catch (TimeoutException late) {
            throw new KafkaException("the topics could not be made in time", late);
        }
    }

    Admin admin() {
        Map<String, Object> options = settings.client();
        options.put("request.timeout.ms", 5_000);
        options.put("default.api.timeout.ms", 5_000);
        return Admin.create(options);
    }
}
