package io.billfold.search;

import io.billfold.account.AccountId;
import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.outage.Backoff;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import io.billfold.work.WorkQueue;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the index up to date: every change of an invoice, when it is committed, is work to be done soon after. */
@Component
class Indexing implements WorkHandler {
    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private final WorkQueue work;
    private final Invoices invoices;
    private final Entries entries;
    private final SearchIndex index;

    Indexing(WorkQueue work, Invoices invoices, Entries entries, SearchIndex index) {
        this.work = work;
        this.invoices = invoices;
        this.entries = entries;
        this.index = index;
    }

    /** Within the transaction that changes the invoice, so that neither is without the other. */
    @EventListener
    void changed(InvoiceChanged event) {
        // Every change is an item of its own: one that came while the invoice is being indexed must not be lost.
        work.submit(new WorkItem(
                kind(),
                event.invoice() + "-" + UUID.randomUUID(),
                event.account().value(),
                event.account() + " " + event.invoice()));
    }

    @Override
    public String kind() {
        return "index-invoice";
    }

    /** An index that is away for hours loses nothing. */
    @Override
    public Optional<Backoff> backoff() {
        return Optional.of(Backoff.A_DAY);
    }

    @Override
    public void handle(WorkItem item) {
        String[] ids = item.payload().split(" ", 2);
        AccountId account = new AccountId(Long.parseLong(ids[0]));
        InvoiceId id = new InvoiceId(Long.parseLong(ids[1]));
        invoices.find(account, id)
                .ifPresentOrElse(invoice -> index.put(entries.of(invoice)), () -> index.remove(account, id.value()));
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        log.atWarn()
                .addKeyValue("item", item.key())
                .log("An invoice cannot be found by its words: indexing failed for good");
    }
}
