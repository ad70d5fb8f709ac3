package io.billfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.trace.Trace;
import io.billfold.work.Message.Destination;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageTests {
    private static final Instant THEN = Instant.parse("2026-11-21T12:00:00Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void carriesAnItemToAWorkerAndBack() {
        WorkItem item = new WorkItem("read", "7", 3, "{\"invoice\": 7}", Trace.parse(TRACE));

        byte[] bytes = new Message(Destination.WORK, item, THEN).bytes();

        JsonNode text = new JsonMapper().readTree(bytes);
        assertThat(text.path("kind").asString()).isEqualTo("read");
        assertThat(text.path("account_id").asLong()).isEqualTo(3);
        assertThat(text.path("traceparent").asString()).isEqualTo(TRACE);
        assertThat(Message.parse(bytes)).contains(new Message(Destination.WORK, item, THEN));
    }

    @Test
    void carriesAnItemThatBelongsToNoTrace() {
        Message message = new Message(Destination.WORK, new WorkItem("read", "7", 3, "{}", Optional.empty()), THEN);

        assertThat(Message.parse(message.bytes())).contains(message);
    }

    @Test
    void tellsListenersThePayloadAndNothingElse() {
        WorkItem item = new WorkItem("document-accepted", "7", 3, "{\"id\": \"ü\"}", Optional.empty());

        byte[] bytes = new Message(Destination.ANNOUNCEMENT, item, THEN).bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"id\": \"ü\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"account_id\": \"three\"}"})
    void isNotWhatSomebodyElseHasSent(String foreign) {
        assertThat(Message.parse(foreign.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void isKeptInTheTableAsReadableText() {
        TextSerializer serializer = new TextSerializer();

        assertThat(serializer.serialize("ü")).isEqualTo("ü".getBytes(StandardCharsets.UTF_8));
        assertThat(serializer.deserialize(String.class, "ü".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ü");
        assertThat(serializer.deserialize(String.class, null)).isNull();
    }
}
