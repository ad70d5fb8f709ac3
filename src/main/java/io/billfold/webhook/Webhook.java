package io.billfold.webhook;

import io.billfold.account.AccountId;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A program to be told when an invoice reaches one of these states, named by {@link StateEvent}. */
record Webhook(long id, AccountId account, URI url, List<String> events, String sealedSecret, Instant createdAt) {
    Webhook {
        events = List.copyOf(events);
    }
}
