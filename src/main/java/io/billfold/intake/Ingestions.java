package io.billfold.intake;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.billfold.account.AccountId;
import io.billfold.document.Document;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * The table {@code ingestions}. Its status follows the document's first invoice by a trigger of the database, so that it
 * cannot fall behind.
 */
@Repository
class Ingestions {
    private static final Table<Record> INGESTIONS = table(name("ingestions"));
    private static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
    private static final Field<Long> ACCOUNT = field(name("account_id"), SQLDataType.BIGINT);
    private static final Field<Long> DOCUMENT = field(name("document_id"), SQLDataType.BIGINT);
    private static final Field<String> FILENAME = field(name("filename"), SQLDataType.CLOB);
    private static final Field<String> S3_KEY = field(name("s3_key"), SQLDataType.CLOB);
    private static final Field<String> STATUS = field(name("status"), SQLDataType.CLOB);
    private static final Field<OffsetDateTime> CREATED_AT =
            field(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetDateTime> UPDATED_AT =
            field(name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final DSLContext database;

    Ingestions(DSLContext database) {
        this.database = database;
    }

    void add(Document document) {
        OffsetDateTime arrived = document.createdAt().atOffset(ZoneOffset.UTC);
        database.insertInto(INGESTIONS)
                .set(ID, document.requestId())
                .set(ACCOUNT, document.account().value())
                .set(DOCUMENT, document.id().value())
                .set(FILENAME, document.filename())
                .set(S3_KEY, document.blobKey().value())
                .set(CREATED_AT, arrived)
                .set(UPDATED_AT, arrived)
                .execute();
    }

    Optional<Ingestion> find(AccountId account, UUID requestId) {
        return database.select(ID, FILENAME, STATUS, CREATED_AT, UPDATED_AT, S3_KEY)
                .from(INGESTIONS)
                .where(ACCOUNT.eq(account.value()), ID.eq(requestId))
                .fetchOptional(row -> new Ingestion(
                        row.get(ID),
                        row.get(FILENAME),
                        IngestionStatus.valueOf(row.get(STATUS)),
                        row.get(CREATED_AT).toInstant(),
                        row.get(UPDATED_AT).toInstant(),
                        row.get(S3_KEY)));
    }

    Map<IngestionStatus, Long> counts(AccountId account) {
        Map<IngestionStatus, Long> counts = new EnumMap<>(IngestionStatus.class);
        database.select(STATUS, count())
                .from(INGESTIONS)
                .where(ACCOUNT.eq(account.value()))
                .groupBy(STATUS)
                .forEach(row -> counts.put(
                        IngestionStatus.valueOf(row.value1()), row.value2().longValue()));
        return counts;
    }
}
