package io.billfold.reading.ocr;

import java.util.List;

/**
 * A recognised letter.
 *
 * @param center in pixels of the strip
 * @param probability 0 to 1
 * @param spaceBefore how probable the network finds a space anywhere between the letter before and this one, 0 to 1
 * @param others what it may be instead
 */
record Letter(String text, double center, double probability, double spaceBefore, List<Other> others) {
    /** @param probability 0 to 1 */
    record Other(String text, double probability) {}

    Letter {
        others = List.copyOf(others);
    }

    /** The same letter read as one of the others. */
    Letter as(Other other) {
        return new Letter(other.text, center, other.probability, spaceBefore, others);
    }

    /** As spelling knows it. */
    char sign() {
        return Orthography.fold(text.charAt(0));
    }
}
