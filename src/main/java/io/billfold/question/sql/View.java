package io.billfold.question.sql;

import static org.jooq.impl.DSL.name;

import io.billfold.question.plan.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The columns of {@code questions.invoices}, all that a question can see. */
final class View {
    static final Table<Record> INVOICES = DSL.table(name("questions", "invoices"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<String> NUMBER = column("number", SQLDataType.CLOB);
    static final Field<String> VENDOR = column("vendor", SQLDataType.CLOB);
    static final Field<String> CATEGORY = column("category", SQLDataType.CLOB);
    static final Field<String> STATUS = column("status", SQLDataType.CLOB);
    static final Field<Boolean> ARCHIVED = column("archived", SQLDataType.BOOLEAN);
    static final Field<String> PAYMENT_METHOD = column("payment_method", SQLDataType.CLOB);
    static final Field<LocalDate> ISSUE_DATE = column("issue_date", SQLDataType.LOCALDATE);
    static final Field<LocalDate> DUE_DATE = column("due_date", SQLDataType.LOCALDATE);
    static final Field<OffsetDateTime> CREATED_AT = column("created_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<String> CURRENCY = column("currency", SQLDataType.CLOB);

    private View() {}

    static Field<BigDecimal> amount(Amount amount) {
        return column(
                switch (amount) {
                    case TOTAL -> "total";
                    case NET_TOTAL -> "net_total";
                    case TAX_TOTAL -> "tax_total";
                    case AMOUNT_DUE -> "amount_due";
                },
                SQLDataType.NUMERIC);
    }

    private static <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(name(column), type);
    }
}
