package io.billfold.invoice;

import io.billfold.database.Broadcasts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who watch, at whichever process, how far an invoice has come. Of a change they hear once it is committed: nobody
 * hears of what then did not happen.
 */
@Component
public class Watchers {
    private final ApplicationEventPublisher events;
    private final Broadcasts others;

    Watchers(ApplicationEventPublisher events, Broadcasts others) {
        this.events = events;
        this.others = others;
    }

    /** On its way, with nothing stored yet. */
    public void reached(Invoice invoice, int percent) {
        Progress progress = new Progress(invoice.account(), invoice.id(), invoice.state(), percent);
        events.publishEvent(progress);
        others.tell(Progress.TOPIC, progress.text());
    }

    /** Within the transaction: the database itself tells the others when it is committed. */
    @EventListener
    void tellOthers(InvoiceChanged change) {
        others.tell(Progress.TOPIC, Progress.of(change).text());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void tell(InvoiceChanged change) {
        events.publishEvent(Progress.of(change));
    }
}
