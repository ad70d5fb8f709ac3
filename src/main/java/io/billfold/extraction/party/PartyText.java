package io.billfold.extraction.party;

import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.rank.Words;
import java.util.List;

/** A text on the page that may be a party's name, in the forms in which names are compared. */
interface PartyText {
    String text();

    /** The segments it is made of, at least one, in reading order. */
    List<Segment> lines();

    default Segment first() {
        return lines().getFirst();
    }

    default Segment last() {
        return lines().getLast();
    }

    /** See {@link Words#plain}. */
    default String plain() {
        return Words.plain(text());
    }

    default String squeezed() {
        return squeezed(text());
    }

    /** Letters and digits alone. */
    static String squeezed(String text) {
        return Words.plain(text).replace(" ", "");
    }
}
