package io.billfold.webhook;

import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.Invoices;
import io.billfold.settings.PublicAddress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a delivery of every change of state that a webhook wants to hear of. */
@Component
class InvoiceNews {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DeliveryWork work;
    private final Invoices invoices;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;

    InvoiceNews(
            Webhooks webhooks,
            Deliveries deliveries,
            DeliveryWork work,
            Invoices invoices,
            PublicAddress address,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.work = work;
        this.invoices = invoices;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    /** Within the transaction that changes the invoice, so that neither is without the other. */
    @EventListener
    void changed(InvoiceChanged change) {
        if (change.previous() == change.state()) {
            return;
        }
        String event = StateEvent.of(change.state());
        List<Webhook> wanting = webhooks.toBeTold(change.account(), event);
        if (wanting.isEmpty()) {
            return;
        }
        String body = json.writeValueAsString(body(change, event));
        for (Webhook webhook : wanting) {
            work.submit(webhook, deliveries.add(webhook, event, change.invoice().value(), body));
        }
    }

    /** Ids, states and a link: what the invoice says is asked for with a token. */
    private Map<String, Object> body(InvoiceChanged change, String event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID().toString());
        body.put("event", event);
        body.put("at", clock.instant().toString());
        body.put("invoice_id", change.invoice().value());
        invoices.find(change.account(), change.invoice())
                .ifPresent(invoice ->
                        body.put("request_id", invoice.origin().requestId().toString()));
        body.put("previous_status", change.previous().jsonName());
        body.put("status", change.state().jsonName());
        body.put("link", address.of("/invoices/" + change.invoice().value()));
        return body;
    }
}
