package io.billfold.work;

import io.billfold.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item on its way through a broker.
 *
 * @param destination what it is for
 */
public record Message(Destination destination, WorkItem item, Instant sentAt) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Where a message goes. */
    public enum Destination {
        /** To our workers. */
        WORK,
        /** To whoever listens outside: its text is the item's payload and nothing else. */
        ANNOUNCEMENT,
        /** To be looked at by a person: an item that has failed for good. */
        DEAD_LETTER
    }

    /** The text of a message for workers; large things are in it by reference only. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Text(
            String kind,
            String key,
            long accountId,
            String payload,
            @Nullable String traceparent,
            Instant timestamp) {}

    public byte[] bytes() {
        String text = destination == Destination.WORK
                ? JSON.writeValueAsString(new Text(
                        item.kind(),
                        item.key(),
                        item.account(),
                        item.payload(),
                        item.askedBy().map(Trace::header).orElse(null),
                        sentAt))
                : item.payload();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The message for workers that these bytes are; empty if they are none. */
    public static Optional<Message> parse(byte[] bytes) {
        try {
            Text text = JSON.readValue(bytes, Text.class);
            WorkItem item = new WorkItem(
                    text.kind(), text.key(), text.accountId(), text.payload(), Trace.parse(text.traceparent()));
            return Optional.of(new Message(Destination.WORK, item, text.timestamp()));
        } catch (JacksonException | NullPointerException foreign) {
            return Optional.empty();
        }
    }
}
