package io.billfold.invoice;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The columns of {@code invoices}. */
final class InvoiceTable {
    static final Table<Record> INVOICES = table(name("invoices"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> ACCOUNT = column("account_id", SQLDataType.BIGINT);
    static final Field<Long> DOCUMENT = column("document_id", SQLDataType.BIGINT);
    static final Field<Integer> ORDINAL = column("ordinal", SQLDataType.INTEGER);
    static final Field<UUID> REQUEST = column("request_id", SQLDataType.UUID);
    static final Field<String> FILENAME = column("filename", SQLDataType.CLOB);
    static final Field<String> SOURCE = column("source", SQLDataType.CLOB);
    static final Field<String> STATE = column("state", SQLDataType.CLOB);
    static final Field<Boolean> ARCHIVED = column("archived", SQLDataType.BOOLEAN);
    static final Field<String> DOCUMENT_TYPE = column("document_type", SQLDataType.CLOB);
    static final Field<String> CATEGORY = column("category", SQLDataType.CLOB);
    static final Field<Boolean> PROVED = column("proved", SQLDataType.BOOLEAN);
    static final Field<String> NUMBER = column("number", SQLDataType.CLOB);
    static final Field<String> SELLER_NAME = column("seller_name", SQLDataType.CLOB);
    static final Field<String> SELLER_KEY = column("seller_key", SQLDataType.CLOB);
    static final Field<LocalDate> ISSUE_DATE = column("issue_date", SQLDataType.LOCALDATE);
    static final Field<LocalDate> DUE_DATE = column("due_date", SQLDataType.LOCALDATE);
    static final Field<String> CURRENCY = column("currency", SQLDataType.CLOB);
    static final Field<BigDecimal> TOTAL = column("total", SQLDataType.NUMERIC);
    static final Field<String> IBAN = column("iban", SQLDataType.CLOB);
    static final Field<String[]> OPERATION_NUMBERS = column("operation_numbers", SQLDataType.CLOB.array());
    static final Field<JSONB> DRAFT = column("draft", SQLDataType.JSONB);
    static final Field<Long> DUPLICATE_OF = column("duplicate_of", SQLDataType.BIGINT);
    static final Field<String> ERROR_CODE = column("error_code", SQLDataType.CLOB);
    static final Field<String> ERROR_DETAIL = column("error_detail", SQLDataType.CLOB);
    static final Field<String> REJECT_REASON = column("reject_reason", SQLDataType.CLOB);
    static final Field<OffsetDateTime> CREATED_AT = column("created_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<OffsetDateTime> UPDATED_AT = column("updated_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<Long> VERSION = column("version", SQLDataType.BIGINT);

    private InvoiceTable() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(name("invoices", column), type);
    }
}
