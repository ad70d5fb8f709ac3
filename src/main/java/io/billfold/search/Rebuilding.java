package io.billfold.search;

import io.billfold.account.AccountId;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.Invoices;
import io.billfold.outage.Backoff;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import io.billfold.work.WorkQueue;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Indexes the invoices of an account anew where a migration or a new index asked for it by a row in {@code search_rebuilds}: a
 * piece after the other, each as work of its own, so that new documents are not kept waiting. Until then the old entries are
 * found.
 */
@Component
class Rebuilding implements WorkHandler {
    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);
    private static final int AT_ONCE = 200;

    private final WorkQueue work;
    private final Invoices invoices;
    private final Entries entries;
    private final SearchIndex index;
    private final JdbcClient database;

    Rebuilding(WorkQueue work, Invoices invoices, Entries entries, SearchIndex index, JdbcClient database) {
        this.work = work;
        this.invoices = invoices;
        this.entries = entries;
        this.index = index;
        this.database = database;
    }

    /** Starts what is to be done, or goes on with it. What waits already is not added again. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void start() {
        database.sql("select account_id, done_up_to from search_rebuilds")
                .query((row, line) -> next(new AccountId(row.getLong(1)), row.getLong(2)))
                .list()
                .forEach(work::submit);
    }

    /** All accounts have to be indexed, unless that is under way. */
    @EventListener
    @Transactional
    public void made(SearchIndexMade index) {
        database.sql("insert into search_rebuilds (account_id) select id from account on conflict do nothing")
                .update();
        start();
    }

    private WorkItem next(AccountId account, long doneUpTo) {
        String piece = account.value() + " " + doneUpTo;
        return new WorkItem(kind(), piece.replace(' ', '-'), account.value(), piece);
    }

    @Override
    public String kind() {
        return "rebuild-search";
    }

    @Override
    public Optional<Backoff> backoff() {
        return Optional.of(Backoff.A_DAY);
    }

    @Override
    public void handle(WorkItem item) {
        String[] piece = item.payload().split(" ", 2);
        AccountId account = new AccountId(Long.parseLong(piece[0]));
        List<Invoice> some = invoices.after(account, Long.parseLong(piece[1]), AT_ONCE);
        index.putAll(some.stream().map(entries::of).toList());
        if (some.size() < AT_ONCE) {
            database.sql("delete from search_rebuilds where account_id = :account")
                    .param("account", account.value())
                    .update();
            log.atInfo().addKeyValue("account", account.value()).log("All invoices were indexed anew");
            if (database.sql("select 1 from search_rebuilds limit 1")
                    .query(Integer.class)
                    .list()
                    .isEmpty()) {
                index.filled();
            }
        } else {
            long doneUpTo = some.getLast().id().value();
            database.sql("update search_rebuilds set done_up_to = :done where account_id = :account")
                    .param("done", doneUpTo)
                    .param("account", account.value())
                    .update();
            work.submit(next(account, doneUpTo));
        }
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        log.atError()
                .addKeyValue("item", item.key())
                .setCause(lastFailure)
                .log("Invoices could not be indexed anew; the next start tries again");
    }
}
