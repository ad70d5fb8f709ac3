package io.billfold.work.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param servers {@code KAFKA_BOOTSTRAP_SERVERS}
 * @param topic {@code KAFKA_TOPIC}; beside it there are those that end in {@code .dead} and {@code .announcements}
 * @param group {@code KAFKA_GROUP}: the workers that share the topic
 * @param partitions {@code KAFKA_PARTITIONS}, when the topic is made: no more processes than that share the work
 * @param properties {@code KAFKA_PROPERTIES}: a file with more settings of the client, such as those of TLS and SASL
 */
@Validated
@ConfigurationProperties("billfold.work.kafka")
record KafkaSettings(
        String servers,
        @NotBlank String topic,
        @NotBlank String group,
        @Min(1) @Max(1000) int partitions,
        String properties) {
    String deadLetters() {
        return topic + ".dead";
    }

    String announcements() {
        return topic + ".announcements";
    }

    /** The settings that producers, consumers and the administration have in common. */
    Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        if (!properties.isBlank()) {
            Properties more = new Properties();
            try (InputStream file = Files.newInputStream(Path.of(properties))) {
                more.load(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("KAFKA_PROPERTIES names a file that cannot be read", unreadable);
            }
            more.stringPropertyNames().forEach(name -> client.put(name, more.getProperty(name)));
        }
        client.put("bootstrap.servers", servers);
        client.put("client.id", "billfold");
        return client;
    }
}
