package io.billfold.webhook;

import io.billfold.invoice.State;
import java.util.Arrays;
import java.util.List;

/** The public name of an invoice reaching a state, for example {@code invoice.confirmed}. */
final class StateEvent {
    private static final String PREFIX = "invoice.";

    private StateEvent() {}

    static String of(State state) {
        return PREFIX + state.jsonName();
    }

    static List<String> all() {
        return Arrays.stream(State.values()).map(StateEvent::of).toList();
    }
}
