package io.billfold.invoice;

import static io.billfold.invoice.InvoiceFixture.NOW;
import static io.billfold.invoice.InvoiceFixture.aDraft;
import static io.billfold.invoice.InvoiceFixture.anInvoice;
import static io.billfold.invoice.InvoiceFixture.anInvoiceInReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.invoice.HistoryEntry.Change;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoiceTests {
    @Test
    void goesFromUploadToConfirmation() {
        Invoice invoice = anInvoice();

        Invoice confirmed = invoice.start(NOW).propose(aDraft(), null, NOW).confirm("ann@example.com", NOW);

        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThat(confirmed.news())
                .extracting(HistoryEntry::action)
                .containsExactly("processing", "proposed", "confirmed");
        assertThat(confirmed.news().getLast().by()).isEqualTo("ann@example.com");
        assertThat(confirmed.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void refusesAStepThatIsNotLegalFromItsState() {
        Invoice pending = anInvoice();

        assertThatThrownBy(() -> pending.confirm("ann@example.com", NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("17")
                .hasMessageContaining("PENDING");
    }

    @Test
    void mayBeStartedTwiceBecauseWorkIsDoneAtLeastOnce() {
        Invoice started = anInvoice().start(NOW);

        Invoice again = started.start(NOW);

        assertThat(again.state()).isEqualTo(State.PROCESSING);
    }

    @Test
    void keepsTheReasonOfItsRejectionAsAHintForTheNextReading() {
        Invoice rejected = anInvoiceInReview().reject("the total is wrong", "ann@example.com", NOW);

        Invoice again = rejected.retry("ann@example.com", NOW).start(NOW);

        assertThat(again.hint()).contains("the total is wrong");
        assertThat(again.propose(aDraft(), null, NOW).hint()).isEmpty();
    }

    @Test
    void forgetsItsFailureWhenItIsRetried() {
        Invoice failed = anInvoice().start(NOW).fail(new Failure("corrupt_pdf", "broken"), NOW);

        Invoice retried = failed.retry("ann@example.com", NOW);

        assertThat(failed.failure()).isEqualTo(new Failure("corrupt_pdf", "broken"));
        assertThat(retried.failure()).isNull();
        assertThat(retried.state()).isEqualTo(State.PENDING);
    }

    @Test
    void waitsForReviewAgainWhenItsDecisionIsTakenBack() {
        Invoice review = anInvoiceInReview();

        Invoice unconfirmed = review.confirm("ann@example.com", NOW).reopen("ben@example.com", NOW);
        Invoice unrejected = review.reject("too dear", "ann@example.com", NOW).reopen("ben@example.com", NOW);

        assertThat(unconfirmed.state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(unconfirmed.draft()).isEqualTo(review.draft());
        assertThat(unrejected.state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(unrejected.hint()).isEmpty();
        assertThat(unrejected.news().getLast())
                .isEqualTo(new HistoryEntry(
                        NOW, "ben@example.com", "reopened", Map.of("status", new Change("rejected", "needs_review"))));
    }

    @Test
    void isArchivedBesideItsStateAndBack() {
        Invoice review = anInvoiceInReview();

        Invoice archived = review.archived(true, "ann@example.com", NOW);
        Invoice back = archived.archived(false, "ann@example.com", NOW);

        assertThat(archived.archived()).isTrue();
        assertThat(archived.state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(back.archived()).isFalse();
        assertThat(back.news()).extracting(HistoryEntry::action).containsExactly("archived", "unarchived");
    }

    @Test
    void isNotTouchedByBeingArchivedTwice() {
        Invoice archived = anInvoiceInReview().archived(true, "ann@example.com", NOW);

        assertThat(archived.archived(true, "ben@example.com", NOW)).isSameAs(archived);
    }

    @Test
    void cannotBeEditedOnceRejected() {
        Invoice rejected = anInvoiceInReview().reject(null, "ann@example.com", NOW);

        assertThatThrownBy(() ->
                        rejected.edit(aDraft(), null, Map.of("total", new Change("1", "2")), "ann@example.com", NOW))
                .isInstanceOf(IllegalStateException.class);
    }
}
