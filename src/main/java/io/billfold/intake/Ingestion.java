package io.billfold.intake;

import java.time.Instant;
import java.util.UUID;

/** An accepted document as its sender sees it. */
record Ingestion(
        UUID requestId, String filename, IngestionStatus status, Instant createdAt, Instant updatedAt, String s3Key) {}
