package io.billfold.invoice.content;

import java.util.Locale;

/** What kind of paper a document is (BT-3, and what else arrives in an inbox). */
public enum DocumentKind {
    INVOICE,
    RECEIPT,
    CREDIT_NOTE,
    REMINDER,
    ORDER,
    DELIVERY_NOTE,
    STATEMENT,
    NOT_AN_INVOICE;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
