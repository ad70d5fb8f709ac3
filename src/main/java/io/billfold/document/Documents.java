package io.billfold.document;

import static io.billfold.document.DocumentTable.ACCOUNT;
import static io.billfold.document.DocumentTable.BLOB_KEY;
import static io.billfold.document.DocumentTable.CREATED_AT;
import static io.billfold.document.DocumentTable.DOCUMENTS;
import static io.billfold.document.DocumentTable.FILENAME;
import static io.billfold.document.DocumentTable.ID;
import static io.billfold.document.DocumentTable.MEDIA_TYPE;
import static io.billfold.document.DocumentTable.REQUEST;
import static io.billfold.document.DocumentTable.SHA256;
import static io.billfold.document.DocumentTable.SIZE;
import static io.billfold.document.DocumentTable.SOURCE;
import static io.billfold.document.DocumentTable.USER;

import io.billfold.account.AccountId;
import io.billfold.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The originals of all accounts. Every question names the account it is asked for. */
@Repository
public class Documents {
    private final DSLContext database;
    private final BlobStore blobs;

    Documents(DSLContext database, BlobStore blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /**
     * Adds the row within the caller's transaction. Whoever adds the same bytes at the same time waits for the first.
     *
     * @return empty if the account has these bytes already
     */
    public Optional<Document> add(NewDocument document) {
        return database.insertInto(DOCUMENTS)
                .set(ACCOUNT, document.account().value())
                .set(USER, document.user() == null ? null : document.user().value())
                .set(REQUEST, document.requestId())
                .set(FILENAME, document.filename())
                .set(MEDIA_TYPE, document.mediaType().name())
                .set(SIZE, document.size())
                .set(SHA256, document.hash().bytes())
                .set(
                        BLOB_KEY,
                        Document.blobKey(document.requestId(), document.mediaType())
                                .value())
                .set(SOURCE, document.source().name())
                .set(CREATED_AT, document.createdAt().atOffset(ZoneOffset.UTC))
                .onConflict(ACCOUNT, SHA256)
                .doNothing()
                .returning(ID)
                .fetchOptional(ID)
                .map(id -> new Document(
                        new DocumentId(id),
                        document.account(),
                        document.requestId(),
                        document.filename(),
                        document.mediaType(),
                        document.size(),
                        document.hash(),
                        document.source(),
                        document.createdAt()));
    }

    public Optional<Document> find(AccountId account, DocumentId id) {
        return database.select()
                .from(DOCUMENTS)
                .where(ACCOUNT.eq(account.value()), ID.eq(id.value()))
                .fetchOptional(Documents::document);
    }

    public Optional<Document> findByHash(AccountId account, Sha256 hash) {
        return database.select()
                .from(DOCUMENTS)
                .where(ACCOUNT.eq(account.value()), SHA256.eq(hash.bytes()))
                .fetchOptional(Documents::document);
    }

    /**
     * The document's bytes, exactly as they came.
     *
     * @throws java.io.FileNotFoundException if they are gone from the store
     */
    public InputStream open(Document document) throws IOException {
        return blobs.open(document.blobKey());
    }

    /** A link by which anybody gets the bytes as a file from the store itself; empty if the store gives none. */
    public Optional<URI> link(Document document, Duration validFor) {
        BlobStore.Attachment file = new BlobStore.Attachment(
                document.filename(), document.mediaType().mimeType());
        return blobs.link(document.blobKey(), file, validFor);
    }

    private static Document document(Record row) {
        return new Document(
                new DocumentId(row.get(ID)),
                new AccountId(row.get(ACCOUNT)),
                row.get(REQUEST),
                row.get(FILENAME),
                MediaType.valueOf(row.get(MEDIA_TYPE)),
                row.get(SIZE),
                new Sha256(row.get(SHA256)),
                Source.valueOf(row.get(SOURCE)),
                row.get(CREATED_AT).toInstant());
    }
}
