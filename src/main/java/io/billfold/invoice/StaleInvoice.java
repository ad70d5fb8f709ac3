package io.billfold.invoice;

/** Somebody else has changed the invoice since it was loaded. */
public final class StaleInvoice extends RuntimeException {
    StaleInvoice(InvoiceId id, long version) {
        super("invoice " + id + " is no longer at version " + version);
    }
}
