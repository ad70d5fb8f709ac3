package io.billfold.extraction;

import io.billfold.extraction.einvoice.EInvoices;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.qr.QrCodes;
import io.billfold.extraction.qr.QrContent;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.reading.Reading;
import java.util.List;
import java.util.Map;

/** Turns what was read into drafts of invoices, each value with its evidence. Pure and safe to use from several threads. */
public final class Extraction {
    private final PageExtraction pages;

    public Extraction() {
        this(Rankers.load());
    }

    /** With other rankers than those that ship: how the learning measures itself. */
    public Extraction(Rankers rankers) {
        this.pages = new PageExtraction(rankers, LabelDictionary.load());
    }

    /** The invoices of a document, in the order in which they stand in it; a document without any gives one draft that says so. */
    public List<Draft> extract(Reading reading) {
        List<Draft> exact = EInvoices.drafts(reading);
        return exact.isEmpty() ? List.of(fromPages(reading)) : exact;
    }

    private Draft fromPages(Reading reading) {
        Draft draft = pages.extract(reading.pages()).draft();
        List<QrContent> codes = QrCodes.of(reading);
        // With several payment codes nobody can say which one belongs to the invoice.
        return codes.size() == 1 ? QrEvidence.join(draft, codes.getFirst()) : draft;
    }

    /** The scores before calibration of what is read from the pages, to learn the calibration from. */
    public Map<Field, Double> scores(Reading reading) {
        return pages.extract(reading.pages()).scores();
    }
}
