package io.billfold.processing;

import io.billfold.account.AccountId;
import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.document.Sha256;
import io.billfold.extraction.Extraction;
import io.billfold.extraction.memory.Clues;
import io.billfold.extraction.memory.Lesson;
import io.billfold.extraction.memory.Teaching;
import io.billfold.extraction.memory.VendorMemory;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.State;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from what people confirm. It happens right after the confirmation and not as work for later: the vendor's next invoice may
 * already wait. A confirmation that is taken back takes along what it taught. A lesson that fails costs what would have been learned
 * and nothing else.
 */
@Component
class VendorLearning {
    private static final Logger log = LoggerFactory.getLogger(VendorLearning.class);

    private final Invoices invoices;
    private final Documents documents;
    private final Readings readings;
    private final Extraction extraction;
    private final VendorMemoryStore memories;
    private final VendorLessons lessons;
    private final TransactionTemplate transaction;

    VendorLearning(
            Invoices invoices,
            Documents documents,
            Readings readings,
            Extraction extraction,
            VendorMemoryStore memories,
            VendorLessons lessons,
            PlatformTransactionManager transactions) {
        this.invoices = invoices;
        this.documents = documents;
        this.readings = readings;
        this.extraction = extraction;
        this.memories = memories;
        this.lessons = lessons;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What confirmed itself, straight from processing, teaches nothing: a mistake would confirm itself for ever. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(InvoiceChanged event) {
        if (event.state() == State.CONFIRMED && event.previous() != State.PROCESSING) {
            attempt(event, this::learnFrom);
        } else if (event.previous() == State.CONFIRMED && event.state() != State.CONFIRMED) {
            attempt(event, this::unlearnFrom);
        }
    }

    private void attempt(InvoiceChanged event, Consumer<Invoice> lesson) {
        try {
            transaction.executeWithoutResult(
                    _ -> invoices.find(event.account(), event.invoice()).ifPresent(lesson));
        } catch (RuntimeException failed) {
            log.atWarn()
                    .addKeyValue("invoice", event.invoice())
                    .setCause(failed)
                    .log("The vendor memory could not follow a decision about an invoice");
        }
    }

    private void learnFrom(Invoice invoice) {
        Draft confirmed = invoice.draft();
        if (confirmed != null
                && confirmed.content().text(Field.SELLER_NAME).isPresent()
                && lessons.begin(invoice.id().value(), hash(confirmed))) {
            takeBack(invoice);
            learn(invoice, confirmed, reading(invoice, confirmed));
        }
    }

    /** A lesson from before traces were kept stays learned: it is not known what it changed, and it must not count twice. */
    private void unlearnFrom(Invoice invoice) {
        if (takeBack(invoice)) {
            lessons.forget(invoice.id().value());
        }
    }

    /** @return whether the invoice had taught something that could be taken back */
    private boolean takeBack(Invoice invoice) {
        AccountId account = invoice.account();
        List<Teaching> taught = lessons.taken(invoice);
        for (Teaching teaching : taught) {
            String name = teaching.after().sellerName();
            String key = VendorMemory.key(name);
            memories.locked(account, name)
                    .ifPresent(now -> teaching.takenOutOf(now, lessons.alone(account, key))
                            .ifPresentOrElse(
                                    left -> memories.keep(account, left), () -> memories.forget(account, key)));
        }
        return !taught.isEmpty();
    }

    private void learn(Invoice invoice, Draft confirmed, Reading reading) {
        AccountId account = invoice.account();
        Lesson lesson = extraction.lesson(reading, confirmed.content(), confirmed.category());
        String name = confirmed.content().text(Field.SELLER_NAME).orElseThrow();
        Clues clues = lesson.clues();
        Optional<VendorMemory> before = memories.locked(account, name);
        lesson.learned(before).ifPresent(memory -> {
            for (VendorMemory other : memories.thatMayFit(account, clues)) {
                if (!VendorMemory.key(other.sellerName()).equals(VendorMemory.key(name))) {
                    lesson.corrected(other)
                            .ifPresent(better ->
                                    keep(invoice, new Teaching(other, better, VendorMemory.none(other.sellerName()))));
                }
            }
            VendorMemory alone = lesson.learned(Optional.empty()).orElseThrow();
            keep(invoice, new Teaching(before.orElse(null), memory, alone));
        });
    }

    private void keep(Invoice invoice, Teaching teaching) {
        memories.keep(invoice.account(), teaching.after());
        lessons.add(invoice, teaching);
    }

    /** The pages that the invoice stands on; none for plain XML, which teaches name and category alone. */
    private Reading reading(Invoice invoice, Draft confirmed) {
        Document document =
                documents.find(invoice.account(), invoice.origin().document()).orElseThrow();
        try {
            if (readings.of(document) instanceof Reading reading) {
                List<Page> pages = reading.pages().stream()
                        .filter(page -> confirmed.pages().contains(page.number()))
                        .toList();
                return new Reading(reading.mediaType(), pages, List.of(), List.of(), List.of());
            }
            throw new IllegalStateException("the document of a confirmed invoice cannot be read");
        } catch (IOException unavailable) {
            throw new IllegalStateException("the document is not available at the moment", unavailable);
        }
    }

    private static byte[] hash(Draft confirmed) {
        String contents = confirmed.content().fields() + "\n" + confirmed.category();
        return Sha256.of(contents.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
