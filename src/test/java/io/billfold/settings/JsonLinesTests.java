package io.billfold.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTests {
    private final Logger logger = new LoggerContext().getLogger("io.billfold.work");
    private final ThrowableProxyConverter throwables = new ThrowableProxyConverter();
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("billfold.service.name", "inbox")
            .withProperty("billfold.service.version", "1.2.3");

    @BeforeEach
    void aConverterOfThrowables() {
        throwables.start();
    }

    @Test
    void writesOneLineThatSaysWhenWhoAndWhat() {
        LoggingEvent event = event("took {}", null, "a.pdf");
        event.setMDCPropertyMap(Map.of());

        String line = new JsonLines(environment, throwables).format(event);

        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.path("timestamp").asString()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(json.path("level").asString()).isEqualTo("WARN");
        assertThat(json.path("logger").asString()).isEqualTo("io.billfold.work");
        assertThat(json.path("thread").asString()).isEqualTo("worker-1");
        assertThat(json.path("message").asString()).isEqualTo("took a.pdf");
        assertThat(json.path("service").asString()).isEqualTo("inbox");
        assertThat(json.path("version").asString()).isEqualTo("1.2.3");
        assertThat(json.has("exception")).isFalse();
    }

    @Test
    void addsWhatTheLineIsAboutAndPrefersItsOwnWord() {
        LoggingEvent event = event("done", null);
        event.setMDCPropertyMap(Map.of("request", "r-1", "invoice", "1"));
        event.setKeyValuePairs(List.of(new KeyValuePair("invoice", 17)));

        JsonNode json = new JsonMapper().readTree(new JsonLines(environment, throwables).format(event));

        assertThat(json.path("request").asString()).isEqualTo("r-1");
        assertThat(json.path("invoice").asString()).isEqualTo("17");
    }

    @Test
    void keepsAStackTraceInsideItsLine() {
        LoggingEvent event = event("failed", new IllegalStateException("the disk is full"));
        event.setMDCPropertyMap(Map.of());

        String line = new JsonLines(environment, throwables).format(event);

        assertThat(line).containsOnlyOnce("\n");
        assertThat(new JsonMapper().readTree(line).path("exception").asString())
                .contains("IllegalStateException: the disk is full", "JsonLinesTests");
    }

    private LoggingEvent event(String message, @Nullable Throwable failure, Object... arguments) {
        LoggingEvent event =
                new LoggingEvent(JsonLinesTests.class.getName(), logger, Level.WARN, message, failure, arguments);
        event.setThreadName("worker-1");
        event.setInstant(Instant.parse("2026-11-21T12:00:00Z"));
        return event;
    }
}
