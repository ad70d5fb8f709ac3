package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;
import java.util.List;

/**
 * A text on the page that may be the buyer's name.
 *
 * @param text without a form of address
 * @param lines the segments it is made of, from top to bottom
 * @param addressed whether a form of address stood before it
 */
record BuyerText(String text, List<Segment> lines, Box box, Kind kind, boolean addressed) implements PartyText {
    /** How it came about; a feature. */
    enum Kind {
        LINE,
        BEFORE_ADDRESS,
        AFTER_LABEL,
        TWO_LINES,
        IN_SENTENCE
    }
}
