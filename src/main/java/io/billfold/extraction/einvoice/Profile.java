package io.billfold.extraction.einvoice;

import java.util.Locale;

/** How much of EN 16931 a document claims to say, by its specification identifier (BT-24). */
enum Profile {
    /** Factur-X MINIMUM: totals only, a booking aid. */
    MINIMUM,
    /** Factur-X BASIC WL: without lines. */
    WITHOUT_LINES,
    EN16931,
    /** The German national rules (BR-DE) apply as well. */
    XRECHNUNG;

    static Profile of(EInvoice invoice) {
        String specification = invoice.specification().raw().toLowerCase(Locale.ROOT);
        if (specification.contains("xrechnung")) {
            return XRECHNUNG;
        }
        if (specification.endsWith("minimum")) {
            return MINIMUM;
        }
        return specification.endsWith("basicwl") ? WITHOUT_LINES : EN16931;
    }
}
