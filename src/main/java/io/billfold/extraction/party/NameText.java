package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;
import java.util.List;

/**
 * A text on the page that may be the seller's name.
 *
 * @param text cleaned of register numbers
 * @param raw as printed
 * @param lines the segments it is made of, from top to bottom or from left to right
 */
record NameText(String text, String raw, List<Segment> lines, Box box, Kind kind) implements PartyText {
    /** How it came about; a feature. */
    enum Kind {
        LINE,
        TWO_LINES,
        ROW,
        PART,
        AFTER_LABEL,
        MORE_LINES,
        AFTER_GREETING,
        IN_SENTENCE
    }

    static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
