package io.billfold.invoice.content;

import io.billfold.document.Box;
import org.jspecify.annotations.Nullable;

/**
 * Why a value is believed.
 *
 * @param page counted from 1; null where the value stands on no page (plain XML)
 * @param box where on the page; null like the page
 * @param text as printed, or the XML element's path
 * @param confidence the calibrated probability that the value is right, 0 to 1
 */
public record Evidence(@Nullable Integer page, @Nullable Box box, String text, Source source, double confidence) {
    public Evidence {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
        }
    }

    /** Who found the value. */
    public enum Source {
        EINVOICE,
        QR,
        VENDOR_MEMORY,
        RULES,
        MODEL,
        PERSON;

        public String jsonName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
