package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.ACCOUNT;
import static io.billfold.invoice.InvoiceTable.ARCHIVED;
import static io.billfold.invoice.InvoiceTable.CREATED_AT;
import static io.billfold.invoice.InvoiceTable.INVOICES;
import static io.billfold.invoice.InvoiceTable.STATE;
import static org.jooq.impl.DSL.count;

import io.billfold.account.AccountId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts an account's invoices by state. */
@Repository
public class StatusSummaries {
    private final DSLContext database;
    private final InvoiceTotals totals;

    StatusSummaries(DSLContext database, InvoiceTotals totals) {
        this.database = database;
        this.totals = totals;
    }

    /**
     * @param from the first day of arrival (UTC)
     * @param to the last day of arrival, included
     */
    public StatusSummary of(AccountId account, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return StatusSummary.of(totals.byState(account));
        }
        Condition arrived = DSL.noCondition();
        if (from != null) {
            arrived = arrived.and(CREATED_AT.ge(from.atStartOfDay().atOffset(ZoneOffset.UTC)));
        }
        if (to != null) {
            arrived = arrived.and(CREATED_AT.lt(to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)));
        }
        Map<InvoiceTotals.Place, Long> counts = new HashMap<>();
        database.select(STATE, ARCHIVED, count())
                .from(INVOICES)
                .where(ACCOUNT.eq(account.value()))
                .and(arrived)
                .groupBy(STATE, ARCHIVED)
                .forEach(row -> counts.put(
                        new InvoiceTotals.Place(State.byJsonName(row.value1()).orElseThrow(), row.value2()),
                        row.value3().longValue()));
        return StatusSummary.of(counts);
    }
}
