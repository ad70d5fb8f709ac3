package io.billfold.processing;

import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.extraction.Extraction;
import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.ProcessingOrder;
import io.billfold.invoice.Progress;
import io.billfold.invoice.Proposals;
import io.billfold.reading.Reading;
import io.billfold.reading.Unreadable;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The pipeline: a document is read, what it says is extracted and checked, and proposed for review. */
@Component
class DocumentProcessing implements WorkHandler {
    private static final Logger log = LoggerFactory.getLogger(DocumentProcessing.class);

    private final Documents documents;
    private final Readings readings;
    private final Extraction extraction;
    private final Proposals proposals;
    private final ApplicationEventPublisher watchers;

    DocumentProcessing(
            Documents documents,
            Readings readings,
            Extraction extraction,
            Proposals proposals,
            ApplicationEventPublisher watchers) {
        this.documents = documents;
        this.readings = readings;
        this.extraction = extraction;
        this.proposals = proposals;
        this.watchers = watchers;
    }

    @Override
    public String kind() {
        return ProcessingOrder.KIND;
    }

    @Override
    public void handle(WorkItem item) throws IOException {
        ProcessingOrder order = ProcessingOrder.of(item);
        Optional<Invoice> invoice = proposals.start(order);
        if (invoice.isPresent()) {
            process(order, invoice.get());
        }
    }

    private void process(ProcessingOrder order, Invoice invoice) throws IOException {
        Document document =
                documents.find(invoice.account(), invoice.origin().document()).orElseThrow();
        switch (readings.of(document)) {
            case Unreadable unreadable -> proposals.fail(order, why(unreadable));
            case Reading reading -> {
                watchers.publishEvent(new Progress(invoice.account(), invoice.id(), invoice.state(), 70));
                proposals.propose(order, extraction.extract(reading));
            }
        }
    }

    private static Failure why(Unreadable unreadable) {
        return new Failure(unreadable.reason().code(), unreadable.detail());
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        log.atError()
                .addKeyValue("invoice", item.payload())
                .setCause(lastFailure)
                .log("An invoice could not be processed");
        proposals.fail(
                ProcessingOrder.of(item),
                new Failure(
                        "processing_failed",
                        "Reading failed for a reason that lies here and not in the document. It can be tried again."));
    }
}
