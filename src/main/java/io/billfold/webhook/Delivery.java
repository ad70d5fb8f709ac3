package io.billfold.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a program is told, as the log shows it.
 *
 * @param status {@code pending}, {@code delivered} or {@code failed}
 * @param body as it was sent, or will be
 * @param answerStatus what the last attempt was answered with; null before the first, and if there was no answer
 * @param error why the last attempt failed, in words
 */
record Delivery(
        long id,
        @JsonIgnore long webhook,
        String event,
        long invoiceId,
        String status,
        int attempts,
        @Nullable Integer answerStatus,
        @Nullable String error,
        String body,
        Instant createdAt,
        @Nullable Instant lastAttemptAt) {
    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";
}
