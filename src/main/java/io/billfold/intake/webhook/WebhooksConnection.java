package io.billfold.intake.webhook;

import io.billfold.account.Accounts;
import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import io.billfold.settings.PublicAddress;
import org.springframework.stereotype.Component;

/** Programs that hand in documents, as the settings page shows them. */
@Component
class WebhooksConnection implements Connection {
    private final WebhookInSettings settings;
    private final WebhookSources sources;
    private final Accounts accounts;
    private final PublicAddress address;

    WebhooksConnection(WebhookInSettings settings, WebhookSources sources, Accounts accounts, PublicAddress address) {
        this.settings = settings;
        this.sources = sources;
        this.accounts = accounts;
        this.address = address;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public boolean configured() {
        return settings.hasDefault() || sources.count() > 0;
    }

    @Override
    public String detail() {
        if (!configured()) {
            return "No program hands in documents: make an address for one, or set WEBHOOK_SECRET.";
        }
        String byDefault = settings.hasDefault() ? "the one of WEBHOOK_SECRET and " : "";
        return "Programs hand in documents at " + address.of("/api/intake/webhook/{source}") + ": " + byDefault
                + sources.count() + " made by API.";
    }

    @Override
    public String test() throws ConnectionFailed {
        if (settings.hasDefault() && accounts.ofUserOrOwner(settings.account()).isEmpty()) {
            throw new ConnectionFailed("WEBHOOK_ACCOUNT names nobody who is registered here: " + settings.account());
        }
        return "Ready: signed requests are taken"
                + (address.isKnown() ? "." : "; set PUBLIC_URL so that other programs are told the whole address.");
    }
}
