package io.billfold.processing;

import io.billfold.document.Document;
import io.billfold.extraction.Occasion;
import io.billfold.extraction.Rejection;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.content.InvoiceContent;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the extraction what is known of an invoice besides its words: pictures of its pages, what was learned of its vendor, and why
 * it was rejected before. */
@Component
class Occasions {
    private static final Logger log = LoggerFactory.getLogger(Occasions.class);

    private final PageImages images;
    private final VendorMemoryStore memories;

    Occasions(PageImages images, VendorMemoryStore memories) {
        this.images = images;
        this.memories = memories;
    }

    Occasion of(Invoice invoice, Document document) {
        return new Occasion(
                page -> picture(document, page),
                clues -> memories.thatMayFit(invoice.account(), clues),
                invoice.hint()
                        .map(reason -> new Rejection(
                                reason,
                                invoice.draft() == null
                                        ? InvoiceContent.EMPTY
                                        : invoice.draft().content()))
                        .orElse(null));
    }

    private Optional<byte[]> picture(Document document, int page) {
        try {
            return images.png(document, page);
        } catch (IOException withoutIt) {
            log.warn("Page {} of a document is read without its picture: {}", page, withoutIt.toString());
            return Optional.empty();
        }
    }
}
