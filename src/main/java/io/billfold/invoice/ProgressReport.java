package io.billfold.invoice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells watchers of a change once it is committed: nobody hears of what then did not happen. */
@Component
class ProgressReport {
    private final ApplicationEventPublisher events;

    ProgressReport(ApplicationEventPublisher events) {
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void report(InvoiceChanged change) {
        events.publishEvent(Progress.of(change));
    }
}
