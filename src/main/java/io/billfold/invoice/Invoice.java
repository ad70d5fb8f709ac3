package io.billfold.invoice;

import io.billfold.account.AccountId;
import io.billfold.invoice.HistoryEntry.Change;
import io.billfold.invoice.content.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in its life from upload to confirmation. It guards that life itself: every step is a method, and a step
 * that {@link Transition} does not allow is refused.
 *
 * @param draft what was read, with a person's corrections; null before the first proposal
 * @param duplicateOf the first invoice that says the same
 * @param failure why it could not be read; only in state failed
 * @param rejectReason what the person said who rejected it; kept for the next reading
 * @param version counts the stored states of this invoice; whoever changes it must have seen the latest
 * @param news what happened since it was loaded and is not stored yet
 */
public record Invoice(
        InvoiceId id,
        AccountId account,
        Origin origin,
        State state,
        boolean archived,
        @Nullable Draft draft,
        @Nullable InvoiceId duplicateOf,
        @Nullable Failure failure,
        @Nullable String rejectReason,
        Instant createdAt,
        Instant updatedAt,
        long version,
        List<HistoryEntry> news) {
    public Invoice {
        news = List.copyOf(news);
    }

    /** Whether the step is legal now. */
    public boolean allows(Transition transition) {
        return transition.isLegalFrom(state);
    }

    /** A worker takes it up. */
    public Invoice start(Instant now) {
        return step(Transition.START, draft, null, rejectReason, now, HistoryEntry.BILLFOLD, "processing", Map.of());
    }

    /** What was read waits for review. */
    public Invoice propose(Draft proposal, @Nullable InvoiceId duplicate, Instant now) {
        return step(Transition.PROPOSE, proposal, null, null, now, HistoryEntry.BILLFOLD, "proposed", Map.of())
                .markedDuplicateOf(duplicate);
    }

    /** It cannot be read, and trying again by itself would not help. */
    public Invoice fail(Failure why, Instant now) {
        Map<String, Change> changes = Map.of("error", new Change(null, why.code()));
        return step(Transition.FAIL, draft, why, rejectReason, now, HistoryEntry.BILLFOLD, "failed", changes);
    }

    public Invoice confirm(String by, Instant now) {
        return step(Transition.CONFIRM, draft, null, null, now, by, "confirmed", Map.of());
    }

    public Invoice reject(@Nullable String reason, String by, Instant now) {
        Map<String, Change> changes = reason == null ? Map.of() : Map.of("reason", new Change(null, reason));
        return step(Transition.REJECT, draft, null, reason, now, by, "rejected", changes);
    }

    /** It goes back to be read once more, with the reason of its rejection as a hint. */
    public Invoice retry(String by, Instant now) {
        return step(Transition.RETRY, draft, null, rejectReason, now, by, "retried", Map.of());
    }

    /** The decision is taken back: it waits for review again, and the reason of a rejection steers nothing any more. */
    public Invoice reopen(String by, Instant now) {
        return step(Transition.REOPEN, draft, null, null, now, by, "reopened", Map.of());
    }

    /**
     * Replaces what it says by a corrected version.
     *
     * @param changes what differs, for the audit trail
     */
    Invoice edit(Draft corrected, @Nullable InvoiceId duplicate, Map<String, Change> changes, String by, Instant now) {
        if (!Transition.canBeEdited(state)) {
            throw new IllegalStateException("invoice " + id + " is " + state + " and cannot be edited");
        }
        return new Invoice(
                id,
                account,
                origin,
                state,
                archived,
                corrected,
                duplicate,
                failure,
                rejectReason,
                createdAt,
                now,
                version,
                withNews(new HistoryEntry(now, by, "edited", changes)));
    }

    /** Takes it out of the list, or back in. Asking for what is already so changes nothing. */
    public Invoice archived(boolean wish, String by, Instant now) {
        if (wish == archived) {
            return this;
        }
        HistoryEntry entry = new HistoryEntry(now, by, wish ? "archived" : "unarchived", Map.of());
        return new Invoice(
                id,
                account,
                origin,
                state,
                wish,
                draft,
                duplicateOf,
                failure,
                rejectReason,
                createdAt,
                now,
                version,
                withNews(entry));
    }

    /** The reason of the last rejection, for the next reading. */
    public Optional<String> hint() {
        return Optional.ofNullable(rejectReason);
    }

    /** The same, as it is once its news are stored. */
    Invoice stored() {
        return new Invoice(
                id,
                account,
                origin,
                state,
                archived,
                draft,
                duplicateOf,
                failure,
                rejectReason,
                createdAt,
                updatedAt,
                version + 1,
                List.of());
    }

    private Invoice markedDuplicateOf(@Nullable InvoiceId first) {
        return new Invoice(
                id,
                account,
                origin,
                state,
                archived,
                draft,
                first,
                failure,
                rejectReason,
                createdAt,
                updatedAt,
                version,
                news);
    }

    private Invoice step(
            Transition transition,
            @Nullable Draft newDraft,
            @Nullable Failure newFailure,
            @Nullable String newReason,
            Instant now,
            String by,
            String action,
            Map<String, Change> changes) {
        if (!allows(transition)) {
            throw new IllegalStateException(
                    "invoice " + id + " is " + state + ": " + transition.jsonName() + " is not possible");
        }
        Map<String, Change> all = new LinkedHashMap<>();
        all.put("status", new Change(state.jsonName(), transition.to().jsonName()));
        all.putAll(changes);
        return new Invoice(
                id,
                account,
                origin,
                transition.to(),
                archived,
                newDraft,
                duplicateOf,
                newFailure,
                newReason,
                createdAt,
                now,
                version,
                withNews(new HistoryEntry(now, by, action, all)));
    }

    private List<HistoryEntry> withNews(HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(news);
        all.add(entry);
        return all;
    }
}
