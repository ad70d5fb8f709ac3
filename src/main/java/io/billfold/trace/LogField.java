package io.billfold.trace;

import java.util.Locale;

/** What lines of the log carry besides their message. Ids and names alone, never what a document says. */
public enum LogField {
    /** Of the document where there is one, else of the HTTP request. */
    REQUEST_ID,
    FILENAME,
    INVOICE_ID,
    ACCOUNT_ID,
    TRACE_ID,
    SPAN_ID;

    /** The field's name in the log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
