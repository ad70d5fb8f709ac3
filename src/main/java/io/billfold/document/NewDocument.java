package io.billfold.document;

import io.billfold.account.AccountId;
import io.billfold.account.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document whose bytes are stored and whose row is not yet written. */
public record NewDocument(
        AccountId account,
        @Nullable UserId user,
        UUID requestId,
        String filename,
        MediaType mediaType,
        long size,
        Sha256 hash,
        Source source,
        Instant createdAt) {}
