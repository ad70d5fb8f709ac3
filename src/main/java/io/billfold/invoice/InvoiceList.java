package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.ACCOUNT;
import static io.billfold.invoice.InvoiceTable.ARCHIVED;
import static io.billfold.invoice.InvoiceTable.CATEGORY;
import static io.billfold.invoice.InvoiceTable.CURRENCY;
import static io.billfold.invoice.InvoiceTable.FILENAME;
import static io.billfold.invoice.InvoiceTable.ID;
import static io.billfold.invoice.InvoiceTable.INVOICES;
import static io.billfold.invoice.InvoiceTable.ISSUE_DATE;
import static io.billfold.invoice.InvoiceTable.NUMBER;
import static io.billfold.invoice.InvoiceTable.OPERATION_NUMBERS;
import static io.billfold.invoice.InvoiceTable.SELLER_NAME;
import static io.billfold.invoice.InvoiceTable.SOURCE;
import static io.billfold.invoice.InvoiceTable.STATE;
import static io.billfold.invoice.InvoiceTable.TOTAL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import io.billfold.account.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of an account's invoices, page by page. */
@Repository
public class InvoiceList {
    private final DSLContext database;
    private final InvoiceTotals totals;

    InvoiceList(DSLContext database, InvoiceTotals totals) {
        this.database = database;
        this.totals = totals;
    }

    /** @param total how many there are on all pages, exactly */
    public record Page(List<Invoice> items, int page, int perPage, long total) {
        public Page {
            items = List.copyOf(items);
        }

        public long pages() {
            return (total + perPage - 1) / perPage;
        }
    }

    /** @param page counted from 1; behind the last page is an empty one */
    @Transactional(readOnly = true)
    public Page page(AccountId account, InvoiceFilter filter, InvoiceOrder order, int page, int perPage) {
        List<Condition> conditions = conditions(account, filter);
        long total = totals.count(account, filter, conditions);
        long offset = (page - 1L) * perPage;
        if (offset >= total) {
            return new Page(List.of(), page, perPage, total);
        }
        long size = Math.min(perPage, total - offset);
        boolean fromTheEnd = offset > total / 2;
        // The database walks over all the rows it skips, so a page of the second half is reached from the end.
        List<Invoice> items = fromTheEnd
                ? fetch(conditions, order.reversed(), total - offset - size, size)
                : fetch(conditions, order, offset, size);
        if (fromTheEnd) {
            items = new ArrayList<>(items);
            Collections.reverse(items);
        }
        return new Page(items, page, perPage, total);
    }

    private List<Invoice> fetch(List<Condition> conditions, InvoiceOrder order, long offset, long size) {
        return database.select()
                .from(INVOICES)
                .where(ID.in(database.select(ID)
                        .from(INVOICES)
                        .where(conditions)
                        .orderBy(order.columns())
                        .limit(size)
                        .offset(offset)))
                .orderBy(order.columns())
                .fetch(InvoiceRow::invoice);
    }

    static List<Condition> conditions(AccountId account, InvoiceFilter filter) {
        List<Condition> all = new ArrayList<>();
        all.add(ACCOUNT.eq(account.value()));
        if (filter.archived() != null) {
            all.add(ARCHIVED.eq(inline(filter.archived())));
        }
        if (!filter.states().isEmpty()) {
            all.add(STATE.in(
                    filter.states().stream().sorted().map(State::jsonName).toList()));
        }
        if (filter.search() != null) {
            all.add(contains(FILENAME, filter.search()));
        }
        if (filter.vendor() != null) {
            all.add(contains(SELLER_NAME, filter.vendor()));
        }
        if (filter.vendorIs() != null) {
            // The index is of the names in lower case; of those, the ones that are written so.
            all.add(lower(SELLER_NAME).eq(lower(val(filter.vendorIs()))));
            all.add(SELLER_NAME.eq(filter.vendorIs()));
        }
        if (filter.number() != null) {
            all.add(lower(NUMBER).eq(filter.number().toLowerCase(Locale.ROOT)));
        }
        if (filter.dateFrom() != null) {
            all.add(ISSUE_DATE.ge(filter.dateFrom()));
        }
        if (filter.dateTo() != null) {
            all.add(ISSUE_DATE.le(filter.dateTo()));
        }
        if (filter.totalMin() != null) {
            all.add(TOTAL.ge(filter.totalMin()));
        }
        if (filter.totalMax() != null) {
            all.add(TOTAL.le(filter.totalMax()));
        }
        if (filter.currency() != null) {
            all.add(CURRENCY.eq(filter.currency().toUpperCase(Locale.ROOT)));
        }
        if (filter.category() != null) {
            all.add(CATEGORY.eq(filter.category()));
        }
        filter.without().forEach(missing -> all.add(nothing(missing)));
        if (filter.source() != null) {
            all.add(SOURCE.eq(filter.source().toUpperCase(Locale.ROOT)));
        }
        if (filter.operationNumber() != null) {
            all.add(OPERATION_NUMBERS.contains(OperationNumbers.keys(filter.operationNumber())));
        }
        return all;
    }

    private static Condition nothing(Missing missing) {
        return switch (missing) {
            case VENDOR -> SELLER_NAME.isNull();
            case DATE -> ISSUE_DATE.isNull();
            case CATEGORY -> CATEGORY.isNull();
        };
    }

    private static Condition contains(Field<String> column, String part) {
        String pattern = part.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return lower(column).like("%" + pattern + "%");
    }
}
