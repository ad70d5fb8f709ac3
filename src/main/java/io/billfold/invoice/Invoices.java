package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.ACCOUNT;
import static io.billfold.invoice.InvoiceTable.CREATED_AT;
import static io.billfold.invoice.InvoiceTable.DOCUMENT;
import static io.billfold.invoice.InvoiceTable.ID;
import static io.billfold.invoice.InvoiceTable.INVOICES;
import static io.billfold.invoice.InvoiceTable.ORDINAL;
import static io.billfold.invoice.InvoiceTable.STATE;
import static io.billfold.invoice.InvoiceTable.UPDATED_AT;
import static io.billfold.invoice.InvoiceTable.VERSION;

import io.billfold.account.AccountId;
import io.billfold.document.DocumentId;
import io.billfold.work.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices of all accounts. Every question names the account it is asked for. */
@Repository
public class Invoices {
    private static final long FIRST_VERSION = 1;

    private final DSLContext database;
    private final InvoiceHistory history;
    private final WorkQueue work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoices(
            DSLContext database,
            InvoiceHistory history,
            WorkQueue work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.history = history;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a pending invoice together with the work to be done on it, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvoiceId add(AccountId account, Origin origin) {
        InvoiceId id = add(account, origin, State.PENDING);
        work.submit(new ProcessingOrder(account, id).item(FIRST_VERSION));
        return id;
    }

    /** Adds an invoice that is found only while its document is being read: a further one of the same file. */
    public Invoice addFound(AccountId account, Origin origin) {
        return get(account, add(account, origin, State.PROCESSING));
    }

    private InvoiceId add(AccountId account, Origin origin, State state) {
        Instant now = clock.instant();
        Long id = database.insertInto(INVOICES)
                .set(InvoiceRow.fixed(account, origin))
                .set(STATE, state.jsonName())
                .set(CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .returningResult(ID)
                .fetchSingle()
                .value1();
        InvoiceId invoice = new InvoiceId(id);
        events.publishEvent(new InvoiceChanged(account, invoice, state, state));
        return invoice;
    }

    public Optional<Invoice> find(AccountId account, InvoiceId id) {
        return database.select()
                .from(INVOICES)
                .where(ACCOUNT.eq(account.value()), ID.eq(id.value()))
                .fetchOptional(InvoiceRow::invoice);
    }

    /** Those of the ids that the account has, in the order of the ids. */
    public List<Invoice> find(AccountId account, List<InvoiceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<InvoiceId, Invoice> found = database.select()
                .from(INVOICES)
                .where(
                        ACCOUNT.eq(account.value()),
                        ID.in(ids.stream().map(InvoiceId::value).toList()))
                .fetchMap(row -> new InvoiceId(row.get(ID)), InvoiceRow::invoice);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** Finds it and keeps everybody else from changing it until the caller's transaction ends. */
    public Optional<Invoice> lock(AccountId account, InvoiceId id) {
        return database.select()
                .from(INVOICES)
                .where(ACCOUNT.eq(account.value()), ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(InvoiceRow::invoice);
    }

    private Invoice get(AccountId account, InvoiceId id) {
        return find(account, id).orElseThrow();
    }

    /** The audit trail of an invoice, oldest first. */
    public List<HistoryEntry> history(Invoice invoice) {
        return history.of(invoice.id());
    }

    /** The invoices of one document, in its order. */
    public List<Invoice> ofDocument(AccountId account, DocumentId document) {
        return database.select()
                .from(INVOICES)
                .where(ACCOUNT.eq(account.value()), DOCUMENT.eq(document.value()))
                .orderBy(ORDINAL)
                .fetch(InvoiceRow::invoice);
    }

    /** The account's invoices in the order in which they came, a piece at a time: those that follow the given one. */
    public List<Invoice> after(AccountId account, long id, int limit) {
        return database.select()
                .from(INVOICES)
                .where(ACCOUNT.eq(account.value()), ID.gt(id))
                .orderBy(ID)
                .limit(limit)
                .fetch(InvoiceRow::invoice);
    }

    /**
     * Stores what an invoice has become, with its history and, if it is pending again, the work to be done on it. Tells
     * whoever listens once that is committed.
     *
     * @return the invoice as stored, one version on
     * @throws StaleInvoice if it is no longer at the version that was loaded
     */
    @Transactional
    public Invoice save(Invoice before, Invoice after) {
        int updated = database.update(INVOICES)
                .set(InvoiceRow.changeable(after))
                .set(VERSION, after.version() + 1)
                .where(ACCOUNT.eq(after.account().value()), ID.eq(after.id().value()), VERSION.eq(after.version()))
                .execute();
        if (updated == 0) {
            throw new StaleInvoice(after.id(), after.version());
        }
        history.add(after.id(), after.news());
        if (after.state() == State.PENDING && before.state() != State.PENDING) {
            work.submit(new ProcessingOrder(after.account(), after.id()).item(after.version() + 1));
        }
        events.publishEvent(new InvoiceChanged(after.account(), after.id(), before.state(), after.state()));
        return after.stored();
    }
}
