package io.billfold.chat;

import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the chats that an invoice came by hear what becomes of it. */
@Component
@WhenConnected
class Notices {
    private final Invoices invoices;
    private final Slips slips;
    private final Links links;
    private final Channels channels;
    private final Errands errands;

    Notices(Invoices invoices, Slips slips, Links links, Channels channels, Errands errands) {
        this.invoices = invoices;
        this.slips = slips;
        this.links = links;
        this.channels = channels;
        this.errands = errands;
    }

    /** Within the transaction that changes the invoice, so that neither is without the other. */
    @EventListener
    void changed(InvoiceChanged event) {
        boolean isNew = event.previous() == State.PENDING && event.state() == State.PENDING;
        if (isNew || event.state() == State.PROCESSING) {
            return;
        }
        invoices.find(event.account(), event.invoice())
                .ifPresent(invoice -> slips.of(invoice)
                        .forEach(slip -> links.withId(slip.link())
                                .filter(link -> isNews(link, event))
                                .ifPresent(link -> errands.addOnce(link.address(), new Task.Report(slip.id())))));
    }

    /** What only differs in its values, or is read again, is worth changing a message, but no new one. */
    private boolean isNews(Link link, InvoiceChanged event) {
        boolean edits = channels.named(link.address().channel())
                .map(channel -> channel.manner().edits())
                .orElse(false);
        return edits || (event.previous() != event.state() && event.state() != State.PENDING);
    }
}
