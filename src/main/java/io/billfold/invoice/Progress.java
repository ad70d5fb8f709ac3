package io.billfold.invoice;

import io.billfold.account.AccountId;

/**
 * How far an invoice has come, for whoever is watching.
 *
 * @param percent of the way from upload to review, 0 to 100
 */
public record Progress(AccountId account, InvoiceId invoice, State state, int percent) {
    /** Under which processes tell each other of it. */
    public static final String TOPIC = "progress";

    static Progress of(InvoiceChanged change) {
        int percent = switch (change.state()) {
            case PENDING -> 0;
            case PROCESSING -> 10;
            case NEEDS_REVIEW, CONFIRMED, REJECTED, FAILED -> 100;
        };
        return new Progress(change.account(), change.invoice(), change.state(), percent);
    }

    String text() {
        return account.value() + " " + invoice.value() + " " + state + " " + percent;
    }

    /** Reads what another process told under {@link #TOPIC}. */
    public static Progress parse(String text) {
        String[] parts = text.split(" ", 4);
        return new Progress(
                new AccountId(Long.parseLong(parts[0])),
                new InvoiceId(Long.parseLong(parts[1])),
                State.valueOf(parts[2]),
                Integer.parseInt(parts[3]));
    }
}
