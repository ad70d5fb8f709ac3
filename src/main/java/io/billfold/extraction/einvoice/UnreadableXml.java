package io.billfold.extraction.einvoice;

/** Carries the reason out of the parser to {@link EInvoices}, which makes it a value. Never leaves this package. */
final class UnreadableXml extends Exception {
    UnreadableXml(String detail) {
        super(detail, null, false, false);
    }

    UnreadableXml(String detail, Throwable cause) {
        super(detail, cause);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
