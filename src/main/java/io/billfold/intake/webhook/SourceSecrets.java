package io.billfold.intake.webhook;

import io.billfold.account.Accounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the secret of a source: those made by an account, and the one of {@code WEBHOOK_SECRET}. */
@Component
class SourceSecrets {
    /** The source whose secret is a setting. Made tokens are longer, so no other is called so. */
    static final String DEFAULT = "default";

    private final WebhookInSettings settings;
    private final WebhookSources sources;
    private final Accounts accounts;

    SourceSecrets(WebhookInSettings settings, WebhookSources sources, Accounts accounts) {
        this.settings = settings;
        this.sources = sources;
        this.accounts = accounts;
    }

    Optional<WebhookSources.Found> of(String source) {
        if (!source.equals(DEFAULT)) {
            return sources.find(source);
        }
        return settings.hasDefault()
                ? accounts.ofUserOrOwner(settings.account())
                        .map(account -> new WebhookSources.Found(account, settings.secret()))
                : Optional.empty();
    }

    void used(String source) {
        sources.used(source);
    }
}
