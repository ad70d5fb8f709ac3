package io.billfold.intake.webhook;

import io.billfold.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program that hands in documents.
 *
 * @param name chosen by a person
 * @param token its public name, the last part of its path
 */
record WebhookSource(
        long id,
        AccountId account,
        String name,
        String token,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {
    String path() {
        return "/api/intake/webhook/" + token;
    }
}
