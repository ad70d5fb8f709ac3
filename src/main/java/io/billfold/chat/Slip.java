package io.billfold.chat;

import io.billfold.invoice.InvoiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that came by a chat.
 *
 * @param invoice what it has become; null until it is taken in
 * @param message of ours that shows it; null until one is delivered
 */
record Slip(
        long id,
        long link,
        String filename,
        @Nullable InvoiceId invoice,
        @Nullable String message,
        Instant createdAt) {}
