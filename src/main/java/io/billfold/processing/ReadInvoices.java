package io.billfold.processing;

import io.billfold.account.Caller;
import io.billfold.blob.StorageUnavailable;
import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.Review;
import io.billfold.problem.Problem;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.Unreadable;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invoices with the pages as they were read. */
@Component
class ReadInvoices {
    private final Invoices invoices;
    private final Documents documents;
    private final Readings readings;

    ReadInvoices(Invoices invoices, Documents documents, Readings readings) {
        this.invoices = invoices;
        this.documents = documents;
        this.readings = readings;
    }

    /** @param pages of the whole document; none if it cannot be read */
    record ReadInvoice(Invoice invoice, List<Page> pages) {}

    /** @throws Problem 404 if the caller has no such invoice, 502 if the document cannot be had at the moment */
    ReadInvoice get(Caller caller, long id) {
        InvoiceId wanted = new InvoiceId(id);
        Invoice invoice = invoices.find(caller.account(), wanted).orElseThrow(() -> Review.notFound(wanted));
        Document document = documents
                .find(caller.account(), invoice.origin().document())
                .orElseThrow(() -> Review.notFound(wanted));
        return new ReadInvoice(invoice, pages(document));
    }

    private List<Page> pages(Document document) {
        try {
            return switch (readings.of(document)) {
                case Reading reading -> reading.pages();
                case Unreadable unreadable -> List.of();
            };
        } catch (IOException unreadable) {
            throw StorageUnavailable.problem(502, document.blobKey(), unreadable);
        }
    }
}
