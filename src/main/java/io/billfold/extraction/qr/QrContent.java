package io.billfold.extraction.qr;

import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one QR code says of an invoice.
 *
 * @param evidence for every field: the page and the place of the code, and the piece of its text
 */
public record QrContent(Standard standard, InvoiceContent content, Map<Field, Evidence> evidence) {
    /** The kinds of codes that are understood. */
    public enum Standard {
        SWISS_QR_BILL,
        EPC,
        ZATCA
    }

    public QrContent {
        EnumMap<Field, Evidence> copy = new EnumMap<>(Field.class);
        copy.putAll(evidence);
        evidence = Collections.unmodifiableMap(copy);
    }
}
