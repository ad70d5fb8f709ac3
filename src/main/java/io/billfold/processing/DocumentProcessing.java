package io.billfold.processing;

import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.extraction.Extraction;
import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.ProcessingOrder;
import io.billfold.invoice.Proposals;
import io.billfold.invoice.Watchers;
import io.billfold.invoice.content.Draft;
import io.billfold.reading.Reading;
import io.billfold.reading.Unreadable;
import io.billfold.trace.LogField;
import io.billfold.trace.LogScope;
import io.billfold.trace.Stage;
import io.billfold.trace.Stages;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pipeline: a document is read, what it says is extracted and checked, and proposed for review. */
@Component
class DocumentProcessing implements WorkHandler {
    private static final Logger log = LoggerFactory.getLogger(DocumentProcessing.class);

    private final Documents documents;
    private final Readings readings;
    private final Extraction extraction;
    private final Occasions occasions;
    private final Proposals proposals;
    private final Watchers watchers;
    private final Stages stages;
    private final ProcessingMetrics metrics;

    DocumentProcessing(
            Documents documents,
            Readings readings,
            Extraction extraction,
            Occasions occasions,
            Proposals proposals,
            Watchers watchers,
            Stages stages,
            ProcessingMetrics metrics) {
        this.documents = documents;
        this.readings = readings;
        this.extraction = extraction;
        this.occasions = occasions;
        this.proposals = proposals;
        this.watchers = watchers;
        this.stages = stages;
        this.metrics = metrics;
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
            try (LogScope scope = scope(invoice.get())) {
                process(order, invoice.get());
            }
        }
    }

    private static LogScope scope(Invoice invoice) {
        return LogScope.open()
                .with(LogField.REQUEST_ID, invoice.origin().requestId())
                .with(LogField.FILENAME, invoice.origin().filename())
                .with(LogField.INVOICE_ID, invoice.id())
                .with(LogField.ACCOUNT_ID, invoice.account().value());
    }

    private void process(ProcessingOrder order, Invoice invoice) throws IOException {
        Document document =
                documents.find(invoice.account(), invoice.origin().document()).orElseThrow();
        switch (stages.run(Stage.READ, () -> readings.of(document))) {
            case Unreadable unreadable -> {
                log.info("A document cannot be read: {}", unreadable.reason().code());
                proposals.fail(order, why(unreadable));
            }
            case Reading reading -> {
                metrics.read(reading);
                watchers.reached(invoice, 70);
                List<Draft> drafts =
                        stages.run(Stage.EXTRACT, () -> extraction.extract(reading, occasions.of(invoice, document)));
                drafts.forEach(metrics::extracted);
                stages.run(Stage.PROPOSE, () -> {
                    proposals.propose(order, drafts);
                    return drafts;
                });
                log.info("A document of {} pages was read", reading.pages().size());
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
