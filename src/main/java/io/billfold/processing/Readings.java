package io.billfold.processing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.document.Sha256;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingFolder;
import io.billfold.reading.ReadingOutcome;
import io.billfold.reading.StoredOutcome;
import io.billfold.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads documents, each bytes once: what was read is kept by the hash of the bytes and the version of the readers, in the database, and
 * besides in a folder if the operator names one.
 */
@Component
class Readings {
    private static final Table<Record> READINGS = table(name("readings"));
    private static final Field<byte[]> SHA256 = field(name("sha256"), SQLDataType.BLOB);
    private static final Field<String> ENGINE = field(name("engine"), SQLDataType.CLOB);
    private static final Field<byte[]> OUTCOME = field(name("outcome"), SQLDataType.BLOB);
    private static final Field<OffsetDateTime> CREATED_AT =
            field(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private static final Logger log = LoggerFactory.getLogger(Readings.class);

    private final Documents documents;
    private final DocumentReader reader;
    private final DSLContext database;
    private final Optional<ReadingFolder> folder;

    /** @param cacheFolder {@code OCR_CACHE_DIR}; blank for none */
    Readings(
            Documents documents,
            DocumentReader reader,
            DSLContext database,
            @Value("${billfold.ocr.cache-folder}") String cacheFolder) {
        this.documents = documents;
        this.reader = reader;
        this.database = database;
        this.folder = ReadingConfiguration.folder(cacheFolder, reader);
    }

    /** @throws IOException if the document's bytes cannot be had at the moment */
    ReadingOutcome of(Document document) throws IOException {
        Optional<ReadingOutcome> kept = kept(document.hash());
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<ReadingOutcome> filed = filed(document.hash());
        ReadingOutcome outcome = filed.isPresent() ? filed.get() : read(document);
        if (isForGood(outcome)) {
            keep(document.hash(), outcome);
            if (filed.isEmpty()) {
                file(document.hash(), outcome);
            }
        }
        return outcome;
    }

    private Optional<ReadingOutcome> filed(Sha256 hash) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return folder.get().get(hash);
        } catch (IOException away) {
            log.warn("OCR_CACHE_DIR cannot be read, so a document is read anew: {}", away.toString());
            return Optional.empty();
        }
    }

    /** The database keeps it as well: without the folder nothing is lost but time. */
    private void file(Sha256 hash, ReadingOutcome outcome) {
        if (folder.isPresent()) {
            try {
                folder.get().put(hash, outcome);
            } catch (IOException full) {
                log.warn("OCR_CACHE_DIR cannot be written to: {}", full.toString());
            }
        }
    }

    private ReadingOutcome read(Document document) throws IOException {
        try (InputStream bytes = documents.open(document)) {
            return reader.read(bytes.readAllBytes());
        }
    }

    /** Whether reading the same bytes again would end the same: being out of time depends on the day. */
    private static boolean isForGood(ReadingOutcome outcome) {
        return switch (outcome) {
            case Reading reading -> true;
            case Unreadable unreadable -> unreadable.reason() != Unreadable.Reason.READING_TIMED_OUT;
        };
    }

    private Optional<ReadingOutcome> kept(Sha256 hash) {
        return database.select(OUTCOME)
                .from(READINGS)
                .where(SHA256.eq(hash.bytes()), ENGINE.eq(reader.version()))
                .fetchOptional(OUTCOME)
                .map(zipped -> StoredOutcome.fromJson(unzipped(zipped)));
    }

    /** What was read last from these bytes, also by an earlier version of the readers; nothing is read anew. */
    Optional<ReadingOutcome> lastKept(Sha256 hash) {
        return database.select(OUTCOME)
                .from(READINGS)
                .where(SHA256.eq(hash.bytes()))
                .orderBy(CREATED_AT.desc())
                .limit(1)
                .fetchOptional(OUTCOME)
                .flatMap(Readings::asFarAsUnderstood);
    }

    /** An earlier version may have written another shape: then it counts as not kept. */
    private static Optional<ReadingOutcome> asFarAsUnderstood(byte[] zipped) {
        try {
            return Optional.of(StoredOutcome.fromJson(unzipped(zipped)));
        } catch (IllegalArgumentException otherShape) {
            return Optional.empty();
        }
    }

    private void keep(Sha256 hash, ReadingOutcome outcome) {
        database.insertInto(READINGS)
                .set(SHA256, hash.bytes())
                .set(ENGINE, reader.version())
                .set(OUTCOME, zipped(StoredOutcome.toJson(outcome)))
                .onConflict(SHA256, ENGINE)
                .doNothing()
                .execute();
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            zipping.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory does not fail to be written", impossible);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream unzipping = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return unzipping.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("a kept reading is broken", broken);
        }
    }
}
