package io.billfold.work.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTests {
    @TempDir
    Path folder;

    @Test
    void nameTheTopicsBesideThatOfWork() {
        KafkaSettings settings = settings("");

        assertThat(settings.deadLetters()).isEqualTo("billfold.dead");
        assertThat(settings.announcements()).isEqualTo("billfold.announcements");
        assertThat(settings.client())
                .containsOnlyKeys("bootstrap.servers", "client.id")
                .containsEntry("bootstrap.servers", "host:9092");
    }

    @Test
    void takeTlsAndSaslFromAFileButNotTheServers() throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"), "security.protocol=SASL_SSL\nbootstrap.servers=other:1\n");

        assertThat(settings(file.toString()).client())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "host:9092");
    }

    @Test
    void sayThatTheFileCannotBeRead() {
        KafkaSettings settings = settings(folder.resolve("missing").toString());

        assertThatThrownBy(settings::client)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("KAFKA_PROPERTIES");
    }

    private static KafkaSettings settings(String properties) {
        return new KafkaSettings("host:9092", "billfold", "workers", 3, properties);
    }
}
