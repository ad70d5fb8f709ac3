package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.INVOICES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import io.billfold.account.AccountId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * Exact totals of lists, without counting a million rows each time. Totals by state are kept by the database
 * ({@code invoice_counts}); any other total is counted once and remembered until something in the account changes.
 */
@Repository
class InvoiceTotals {
    private static final Table<Record> COUNTS = table(name("invoice_counts"));
    private static final Field<Long> ACCOUNT = count("account_id");
    private static final Field<Long> CHANGES = count("changes");

    /** Enough for every screen that is open at the same time; an entry is some hundred bytes. */
    private static final int REMEMBERED = 4096;

    private final DSLContext database;
    private final Map<Question, Answer> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > REMEMBERED;
        }
    });

    InvoiceTotals(DSLContext database) {
        this.database = database;
    }

    private record Question(AccountId account, InvoiceFilter filter) {}

    private record Answer(long changes, long total) {}

    long count(AccountId account, InvoiceFilter filter, List<Condition> conditions) {
        if (filter.isByStateOnly()) {
            return byState(account).entrySet().stream()
                    .filter(entry -> filter.archived() == null
                            || filter.archived() == entry.getKey().archived())
                    .filter(entry -> filter.states().isEmpty()
                            || filter.states().contains(entry.getKey().state()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        // Read before counting: a change in between makes the entry look older than it is, never younger.
        long changes = changes(account);
        Question question = new Question(account, filter);
        Answer known = remembered.get(question);
        if (known != null && known.changes() == changes) {
            return known.total();
        }
        long total = database.fetchCount(database.selectOne().from(INVOICES).where(conditions));
        remembered.put(question, new Answer(changes, total));
        return total;
    }

    /** A state, inside or outside the archive. */
    record Place(State state, boolean archived) {
        private Field<Long> column() {
            return InvoiceTotals.count((archived ? "archived_" : "") + state.jsonName());
        }
    }

    Map<Place, Long> byState(AccountId account) {
        List<Place> places = new ArrayList<>();
        for (State state : State.values()) {
            places.add(new Place(state, false));
            places.add(new Place(state, true));
        }
        Record sums = database.select(
                        places.stream().map(place -> sum(place.column())).toList())
                .from(COUNTS)
                .where(ACCOUNT.eq(account.value()))
                .fetchSingle();
        Map<Place, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            BigDecimal sum = sums.get(i, BigDecimal.class);
            counts.put(places.get(i), sum == null ? 0L : sum.longValueExact());
        }
        return counts;
    }

    private long changes(AccountId account) {
        BigDecimal sum = database.select(sum(CHANGES))
                .from(COUNTS)
                .where(ACCOUNT.eq(account.value()))
                .fetchSingle()
                .value1();
        return sum == null ? 0 : sum.longValueExact();
    }

    private static Field<Long> count(String column) {
        return field(name("invoice_counts", column), SQLDataType.BIGINT);
    }
}
