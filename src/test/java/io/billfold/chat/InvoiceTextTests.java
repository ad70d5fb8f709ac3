package io.billfold.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.AccountId;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Speech;
import io.billfold.document.DocumentId;
import io.billfold.document.Source;
import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Origin;
import io.billfold.invoice.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoiceTextTests {
    private static final Instant THEN = Instant.parse("2026-10-03T10:00:00Z");

    @Test
    void saysWhyADocumentCannotBeReadAndOffersToTryAgain() {
        Speech speech = text(State.FAILED, new Failure("strange_failure", "Page 3 is torn."));

        assertThat(speech.text()).startsWith("scan.pdf could not be read: ").contains("Page 3 is torn");
        assertThat(speech.buttons().toString()).contains("retry:17");
    }

    @Test
    void saysThatADocumentCannotBeReadThoughNobodyKnowsWhy() {
        assertThat(text(State.FAILED, null).text()).isEqualTo("scan.pdf could not be read.");
    }

    @Test
    void namesTheFileWhileItIsRead() {
        assertThat(text(State.PROCESSING, null).text()).contains("scan.pdf");
        assertThat(text(State.PENDING, null)).isEqualTo(text(State.PROCESSING, null));
    }

    @Test
    void saysNothingOfValuesThatWereNeverRead() {
        assertThat(text(State.REJECTED, null).text()).isEqualTo("Invoice 17: rejected");
    }

    private static Speech text(State state, @Nullable Failure failure) {
        Origin origin = new Origin(
                new DocumentId(1),
                1,
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "scan.pdf",
                Source.TELEGRAM);
        Invoice invoice = new Invoice(
                new InvoiceId(17),
                new AccountId(1),
                origin,
                state,
                false,
                null,
                null,
                failure,
                null,
                THEN,
                THEN,
                1,
                List.of());
        return InvoiceText.of(invoice, Phrases.english());
    }
}
