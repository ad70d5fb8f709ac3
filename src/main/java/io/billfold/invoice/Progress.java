package io.billfold.invoice;

import io.billfold.account.AccountId;

/**
 * How far an invoice has come, for whoever is watching.
 *
 * @param percent of the way from upload to review, 0 to 100
 */
public record Progress(AccountId account, InvoiceId invoice, State state, int percent) {
    static Progress of(InvoiceChanged change) {
        int percent = switch (change.state()) {
            case PENDING -> 0;
            case PROCESSING -> 10;
            case NEEDS_REVIEW, CONFIRMED, REJECTED, FAILED -> 100;
        };
        return new Progress(change.account(), change.invoice(), change.state(), percent);
    }
}
