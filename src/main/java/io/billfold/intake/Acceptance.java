package io.billfold.intake;

import io.billfold.account.AccountId;
import io.billfold.blob.BlobKey;
import io.billfold.blob.BlobStore;
import io.billfold.blob.StorageUnavailable;
import io.billfold.document.Document;
import io.billfold.document.DocumentId;
import io.billfold.document.Documents;
import io.billfold.document.MediaType;
import io.billfold.document.NewDocument;
import io.billfold.document.Sha256;
import io.billfold.intake.Reception.Accepted;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.Origin;
import io.billfold.invoice.State;
import io.billfold.trace.LogField;
import io.billfold.trace.LogScope;
import io.billfold.work.Announcements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a document durable: first its bytes, then, in one transaction, its row, its invoice and the work to be done. A
 * crash in between leaves bytes that nobody refers to, never a row without bytes.
 */
@Component
class Acceptance {
    private static final Logger log = LoggerFactory.getLogger(Acceptance.class);

    private final BlobStore blobs;
    private final Documents documents;
    private final Ingestions ingestions;
    private final Invoices invoices;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Acceptance(
            BlobStore blobs,
            Documents documents,
            Ingestions ingestions,
            Invoices invoices,
            Announcements announcements,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.blobs = blobs;
        this.documents = documents;
        this.ingestions = ingestions;
        this.invoices = invoices;
        this.announcements = announcements;
        this.transaction = new TransactionTemplate(transactions);
        // Several files of one idempotent request share its transaction, each behind a savepoint of its own.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    Accepted accept(Sender sender, String filename, MediaType mediaType, byte[] bytes) {
        Sha256 hash = Sha256.of(bytes);
        Optional<Accepted> known = known(sender.account(), hash, filename);
        if (known.isPresent()) {
            return known.get();
        }
        NewDocument document = new NewDocument(
                sender.account(),
                sender.user(),
                UUID.randomUUID(),
                filename,
                mediaType,
                bytes.length,
                hash,
                sender.source(),
                clock.instant());
        BlobKey key = Document.blobKey(document.requestId(), mediaType);
        store(key, bytes, document);
        Optional<Accepted> accepted = transaction.execute(status -> record(document));
        accepted.ifPresent(taken -> tell(sender, taken));
        return accepted.orElseGet(() -> {
            // Somebody else sent the same bytes at the same time and was first.
            discard(key);
            return known(sender.account(), hash, filename).orElseThrow();
        });
    }

    private void store(BlobKey key, byte[] bytes, NewDocument document) {
        try {
            Map<String, String> facts = Map.of(
                    "filename",
                    document.filename(),
                    "request-id",
                    document.requestId().toString(),
                    "sha256",
                    document.hash().toString());
            blobs.put(key, new ByteArrayInputStream(bytes), facts);
        } catch (IOException failed) {
            throw StorageUnavailable.problem(502, key, failed);
        }
    }

    private Optional<Accepted> record(NewDocument document) {
        return documents.add(document).map(added -> {
            ingestions.add(added);
            announcements.announce(DocumentAccepted.announcementOf(added));
            Origin origin = new Origin(added.id(), 1, added.requestId(), added.filename(), added.source());
            InvoiceId invoice = invoices.add(added.account(), origin);
            return new Accepted(added.filename(), invoice, added.requestId(), State.PENDING, null);
        });
    }

    /** The line that ties the HTTP request to the document's own id, under which its further way is logged. */
    private static void tell(Sender sender, Accepted accepted) {
        try (LogScope scope = LogScope.open()
                .with(LogField.REQUEST_ID, accepted.requestId())
                .with(LogField.FILENAME, accepted.filename())
                .with(LogField.INVOICE_ID, accepted.invoice())
                .with(LogField.ACCOUNT_ID, sender.account().value())) {
            log.info("A document was taken in");
        }
    }

    private Optional<Accepted> known(AccountId account, Sha256 hash, String filename) {
        return documents.findByHash(account, hash).map(document -> {
            Invoice first = first(account, document.id());
            return new Accepted(filename, first.id(), document.requestId(), first.state(), first.id());
        });
    }

    private Invoice first(AccountId account, DocumentId document) {
        return invoices.ofDocument(account, document).getFirst();
    }

    private void discard(BlobKey key) {
        try {
            blobs.delete(key);
        } catch (IOException left) {
            log.warn("Superfluous bytes stay behind at {}: {}", key, left.toString());
        }
    }
}
