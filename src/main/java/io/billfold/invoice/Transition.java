package io.billfold.invoice;

import static io.billfold.invoice.State.CONFIRMED;
import static io.billfold.invoice.State.FAILED;
import static io.billfold.invoice.State.NEEDS_REVIEW;
import static io.billfold.invoice.State.PENDING;
import static io.billfold.invoice.State.PROCESSING;
import static io.billfold.invoice.State.REJECTED;

import java.util.Locale;
import java.util.Set;

/**
 * The table of legal transitions: which step may be taken from which states, and where it leads.
 *
 * <p>{@code pending → processing → needs_review → confirmed | rejected}; {@code failed} from processing; {@code retry}
 * from failed and rejected; {@code reopen} takes a decision back, so that a slip of the finger costs nothing. Starting is legal from processing too: work is done at least once, so the second start of
 * an invoice whose worker died is no mistake.
 */
public enum Transition {
    START(Set.of(PENDING, PROCESSING), PROCESSING),
    PROPOSE(Set.of(PROCESSING), NEEDS_REVIEW),
    FAIL(Set.of(PENDING, PROCESSING), FAILED),
    CONFIRM(Set.of(NEEDS_REVIEW), CONFIRMED),
    REJECT(Set.of(NEEDS_REVIEW), REJECTED),
    RETRY(Set.of(FAILED, REJECTED), PENDING),
    REOPEN(Set.of(CONFIRMED, REJECTED), NEEDS_REVIEW);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<State> from;

    private final State to;

    Transition(Set<State> from, State to) {
        this.from = from;
        this.to = to;
    }

    public boolean isLegalFrom(State state) {
        return from.contains(state);
    }

    public State to() {
        return to;
    }

    /** The states whose values a person may correct. */
    public static boolean canBeEdited(State state) {
        return state == NEEDS_REVIEW || state == CONFIRMED;
    }

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
