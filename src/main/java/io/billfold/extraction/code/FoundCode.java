package io.billfold.extraction.code;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;

/**
 * A code with the place it stands at.
 *
 * @param value canonical
 * @param start in the segment's text
 * @param end in the segment's text
 * @param score how sure the rules are, 0 to 1, not calibrated
 */
public record FoundCode(String value, Segment segment, int start, int end, double score) {
    public Box box() {
        return segment.boxOf(start, end);
    }

    /** The same, less sure by this factor. */
    FoundCode weighted(double factor) {
        return new FoundCode(value, segment, start, end, score * factor);
    }

    /** As printed. */
    public String text() {
        return segment.text().substring(start, end);
    }
}
