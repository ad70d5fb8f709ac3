package io.billfold.document;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The columns of {@code documents}. */
final class DocumentTable {
    static final Table<Record> DOCUMENTS = table(name("documents"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> ACCOUNT = column("account_id", SQLDataType.BIGINT);
    static final Field<Long> USER = column("user_id", SQLDataType.BIGINT);
    static final Field<UUID> REQUEST = column("request_id", SQLDataType.UUID);
    static final Field<String> FILENAME = column("filename", SQLDataType.CLOB);
    static final Field<String> MEDIA_TYPE = column("media_type", SQLDataType.CLOB);
    static final Field<Long> SIZE = column("size_bytes", SQLDataType.BIGINT);
    static final Field<byte[]> SHA256 = column("sha256", SQLDataType.BLOB);
    static final Field<String> BLOB_KEY = column("blob_key", SQLDataType.CLOB);
    static final Field<String> SOURCE = column("source", SQLDataType.CLOB);
    static final Field<OffsetDateTime> CREATED_AT = column("created_at", SQLDataType.TIMESTAMPWITHTIMEZONE);

    private DocumentTable() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(name("documents", column), type);
    }
}
