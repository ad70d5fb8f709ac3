package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.INVOICES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import io.billfold.account.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All invoices of a list, one after the other, however many there are: never more than a few hundred in memory. */
@Repository
public class InvoiceStream {
    private static final int AT_ONCE = 500;
    private static final Field<BigDecimal> NET_TOTAL = field(name("invoices", "net_total"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> TAX_TOTAL = field(name("invoices", "tax_total"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> AMOUNT_DUE = field(name("invoices", "amount_due"), SQLDataType.NUMERIC);
    private static final Field<String> PAYMENT_METHOD = field(name("invoices", "payment_method"), SQLDataType.CLOB);

    private final DSLContext database;

    InvoiceStream(DSLContext database) {
        this.database = database;
    }

    /**
     * What a table shows of an invoice.
     *
     * @param total BT-112; the other amounts are BT-109, BT-110 and BT-115
     */
    public record Entry(
            long id,
            @Nullable String number,
            @Nullable String sellerName,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate dueDate,
            @Nullable String category,
            String status,
            boolean archived,
            @Nullable String documentType,
            @Nullable String paymentMethod,
            @Nullable String iban,
            @Nullable String currency,
            @Nullable BigDecimal netTotal,
            @Nullable BigDecimal taxTotal,
            @Nullable BigDecimal total,
            @Nullable BigDecimal amountDue,
            String filename,
            String source) {
        /** Whether the seller gives money back. */
        public boolean isCreditNote() {
            return "credit_note".equals(documentType);
        }
    }

    /** Hands every invoice to the taker, with the columns of the table only. */
    @Transactional(readOnly = true)
    public void entries(AccountId account, InvoiceFilter filter, InvoiceOrder order, Consumer<Entry> taker) {
        try (Cursor<? extends Record> cursor = database.select(
                        InvoiceTable.ID,
                        InvoiceTable.NUMBER,
                        InvoiceTable.SELLER_NAME,
                        InvoiceTable.ISSUE_DATE,
                        InvoiceTable.DUE_DATE,
                        InvoiceTable.CATEGORY,
                        InvoiceTable.STATE,
                        InvoiceTable.ARCHIVED,
                        InvoiceTable.DOCUMENT_TYPE,
                        PAYMENT_METHOD,
                        InvoiceTable.IBAN,
                        InvoiceTable.CURRENCY,
                        NET_TOTAL,
                        TAX_TOTAL,
                        InvoiceTable.TOTAL,
                        AMOUNT_DUE,
                        InvoiceTable.FILENAME,
                        InvoiceTable.SOURCE)
                .from(INVOICES)
                .where(InvoiceList.conditions(account, filter))
                .orderBy(order.columns())
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            cursor.forEach(row -> taker.accept(entry(row)));
        }
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(InvoiceTable.ID),
                row.get(InvoiceTable.NUMBER),
                row.get(InvoiceTable.SELLER_NAME),
                row.get(InvoiceTable.ISSUE_DATE),
                row.get(InvoiceTable.DUE_DATE),
                row.get(InvoiceTable.CATEGORY),
                row.get(InvoiceTable.STATE),
                row.get(InvoiceTable.ARCHIVED),
                row.get(InvoiceTable.DOCUMENT_TYPE),
                row.get(PAYMENT_METHOD),
                row.get(InvoiceTable.IBAN),
                row.get(InvoiceTable.CURRENCY),
                row.get(NET_TOTAL),
                row.get(TAX_TOTAL),
                row.get(InvoiceTable.TOTAL),
                row.get(AMOUNT_DUE),
                row.get(InvoiceTable.FILENAME),
                row.get(InvoiceTable.SOURCE).toLowerCase(Locale.ROOT));
    }

    /** Hands every invoice to the taker, whole. */
    @Transactional(readOnly = true)
    public void invoices(AccountId account, InvoiceFilter filter, InvoiceOrder order, Consumer<Invoice> taker) {
        try (Cursor<? extends Record> cursor = database.select()
                .from(INVOICES)
                .where(InvoiceList.conditions(account, filter))
                .orderBy(order.columns())
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            cursor.forEach(row -> taker.accept(InvoiceRow.invoice(row)));
        }
    }
}
