package io.billfold.intake.webhook;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret {@code WEBHOOK_SECRET}: of the source {@code default}; empty if there is none
 * @param account {@code WEBHOOK_ACCOUNT}: the e-mail address of a user whose account gets the documents of {@code default}; empty
 *     means the owner's
 * @param maxBody {@code WEBHOOK_MAX_BODY_MB}: of one request
 */
@Validated
@ConfigurationProperties("billfold.intake.webhook")
record WebhookInSettings(
        String secret, String account, @NotNull DataSize maxBody) {
    private static final int SHORTEST_SECRET = 16;

    WebhookInSettings {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "WEBHOOK_SECRET must have at least 16 characters, better 32 random ones");
        }
        if (maxBody != null && (maxBody.toMegabytes() < 1 || maxBody.toMegabytes() > 200)) {
            throw new IllegalArgumentException("WEBHOOK_MAX_BODY_MB lies between 1 and 200");
        }
    }

    boolean hasDefault() {
        return !secret.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookInSettings[default=" + hasDefault() + ", maxBody=" + maxBody + "]";
    }
}
