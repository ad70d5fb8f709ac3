package io.billfold.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an invoice stands in its life. Being archived is no state: it is a flag beside it. */
public enum State {
    /** Accepted and durable; nobody has looked at it yet. */
    PENDING,
    /** Being read. */
    PROCESSING,
    /** Read, and waiting for a person. */
    NEEDS_REVIEW,
    /** Accepted by a person, or by itself where the account allows that. */
    CONFIRMED,
    /** Refused by a person, perhaps with a reason that steers the next reading. */
    REJECTED,
    /** Could not be read; the error says why. */
    FAILED;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> byJsonName(String name) {
        return Arrays.stream(values())
                .filter(state -> state.jsonName().equals(name))
                .findFirst();
    }
}
