package io.billfold.chat.dialogue;

import java.util.List;

/** What a message leads to: where the conversation stands next, and what is done. */
public record Turn(State state, List<Deed> deeds) {
    public Turn {
        deeds = List.copyOf(deeds);
    }

    static Turn to(State state, Deed... deeds) {
        return new Turn(state, List.of(deeds));
    }

    static Turn saying(State state, String text) {
        return to(state, Deed.Say.text(text));
    }
}
