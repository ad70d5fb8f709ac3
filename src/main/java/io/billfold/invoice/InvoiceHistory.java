package io.billfold.invoice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.billfold.invoice.HistoryEntry.Change;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail: what happened to each invoice, only ever added to. */
@Repository
class InvoiceHistory {
    private static final Table<Record> HISTORY = table(name("invoice_history"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<Long> INVOICE = field(name("invoice_id"), SQLDataType.BIGINT);
    private static final Field<OffsetDateTime> AT = field(name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> ACTOR = field(name("actor"), SQLDataType.CLOB);
    private static final Field<String> ACTION = field(name("action"), SQLDataType.CLOB);
    private static final Field<JSONB> CHANGES = field(name("changes"), SQLDataType.JSONB);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Change>> STORED_CHANGES = new TypeReference<>() {};

    private final DSLContext database;

    InvoiceHistory(DSLContext database) {
        this.database = database;
    }

    void add(InvoiceId invoice, List<HistoryEntry> entries) {
        for (HistoryEntry entry : entries) {
            database.insertInto(HISTORY)
                    .set(INVOICE, invoice.value())
                    .set(AT, entry.at().atOffset(ZoneOffset.UTC))
                    .set(ACTOR, entry.by())
                    .set(ACTION, entry.action())
                    .set(CHANGES, JSONB.valueOf(JSON.writeValueAsString(entry.changes())))
                    .execute();
        }
    }

    /** Oldest first. The caller has made sure that the invoice belongs to the account. */
    List<HistoryEntry> of(InvoiceId invoice) {
        return database.select(AT, ACTOR, ACTION, CHANGES)
                .from(HISTORY)
                .where(INVOICE.eq(invoice.value()))
                .orderBy(ID)
                .fetch(row -> new HistoryEntry(
                        row.get(AT).toInstant(), row.get(ACTOR), row.get(ACTION), changes(row.get(CHANGES))));
    }

    private static Map<String, Change> changes(JSONB stored) {
        return JSON.readValue(stored.data(), STORED_CHANGES);
    }
}
