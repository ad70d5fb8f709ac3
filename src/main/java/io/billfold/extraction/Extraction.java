package io.billfold.extraction;

import io.billfold.extraction.einvoice.EInvoices;
import io.billfold.invoice.content.Draft;
import io.billfold.reading.Reading;
import java.util.List;

/** Turns what was read into drafts of invoices, each value with its evidence. Pure and safe to use from several threads. */
public final class Extraction {
    /** The invoices of a document, in the order in which they stand in it; none if it holds none. */
    public List<Draft> extract(Reading reading) {
        return reading.attachments().stream()
                .flatMap(attachment -> EInvoices.drafts(attachment, reading).stream())
                .toList();
    }
}
