package io.billfold.extraction.memory;

import io.billfold.document.Box;
import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;

/**
 * A value on a page with what stands around it.
 *
 * @param value in the field's canonical text
 * @param printed as on the page
 * @param left see {@link Anchor#left()}
 * @param above see {@link Anchor#above()}
 */
record Spot(String value, String printed, int page, Box box, String left, String above) {
    private static final double LABEL_ALIKE = 0.75;
    private static final double NEAR = 0.03;

    static Spot of(String value, String printed, Box box, Segment segment, int start, Sheet sheet) {
        String before = segment.text().substring(0, start);
        String left = letters(before);
        if (left.isEmpty()) {
            left = sheet.leftOf(segment).map(other -> letters(other.text())).orElse("");
        }
        String above =
                sheet.above(segment, 4).map(other -> letters(other.text())).orElse("");
        return new Spot(value, printed, segment.page(), box, left, above);
    }

    /** Digits change from invoice to invoice; what names a place are its letters. */
    private static String letters(String text) {
        return PageIndex.normalised(text).replaceAll("\\d", "");
    }

    Anchor anchor(boolean corrected) {
        return new Anchor(left, above, box.left(), box.top(), 1, 0, corrected);
    }

    /** How well it fits the anchor, 0 (not at all) to 1. */
    double fits(Anchor anchor) {
        double distance = Math.hypot(box.left() - anchor.x(), box.top() - anchor.y());
        double near = Math.max(0, 1 - distance / 0.5);
        if (!anchor.left().isEmpty()) {
            double alike = Likeness.of(anchor.left(), left);
            return alike >= LABEL_ALIKE ? 0.8 * alike + 0.2 * near : 0;
        }
        if (!left.isEmpty()) {
            return 0;
        }
        if (anchor.above().length() > 1) {
            double alike = Likeness.of(anchor.above(), above);
            return alike >= LABEL_ALIKE ? 0.75 * alike + 0.2 * near : 0;
        }
        return distance < NEAR ? 0.6 : 0;
    }
}
