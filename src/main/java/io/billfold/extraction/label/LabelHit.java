package io.billfold.extraction.label;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;

/**
 * A label as printed.
 *
 * @param start of the label in the segment's text
 * @param end after its last letter
 */
public record LabelHit(Label label, Segment segment, int start, int end) {
    public Box box() {
        return segment.boxOf(start, end);
    }

    /** False within a word, as {@code change} is in {@code Exchange}. */
    public boolean startsWord() {
        return start == 0 || !Character.isLetter(segment.text().charAt(start - 1));
    }

    public String text() {
        return segment.text().substring(start, end);
    }
}
