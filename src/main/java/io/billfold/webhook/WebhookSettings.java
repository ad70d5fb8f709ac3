package io.billfold.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param allowPrivate {@code WEBHOOK_ALLOW_PRIVATE}: whether addresses within the own network may be called */
@ConfigurationProperties("billfold.webhook")
record WebhookSettings(boolean allowPrivate) {}
