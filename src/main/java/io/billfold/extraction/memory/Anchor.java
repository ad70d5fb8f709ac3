package io.billfold.extraction.memory;

/**
 * Where a value stands on a vendor's invoices.
 *
 * @param left the words to its left on the printed line, normalised; empty if there are none
 * @param above the words right above it, normalised; empty if there are none
 * @param x its left edge as a fraction of the page's width
 * @param y its top as a fraction of the page's height
 * @param right how often it led to the confirmed value
 * @param wrong how often it led to another
 * @param corrected whether it was learned from a person's correction, so that the other readers were wrong here
 */
public record Anchor(String left, String above, double x, double y, int right, int wrong, boolean corrected) {
    /** An anchor that leads astray more often than not is forgotten. */
    boolean isUseful() {
        return wrong <= right / 2;
    }

    /** How far it can be believed, 0 to 1: the share of right ones, counting two unknown ones as half right (Laplace). */
    double trust() {
        return (right + 1.0) / (right + wrong + (corrected ? 1.2 : 1.6));
    }

    Anchor judged(boolean ledRight) {
        return judged(right + (ledRight ? 1 : 0), wrong + (ledRight ? 0 : 1));
    }

    Anchor judged(int oftenRight, int oftenWrong) {
        return new Anchor(left, above, x, y, oftenRight, oftenWrong, corrected);
    }

    boolean isSamePlaceAs(Anchor other) {
        return left.equals(other.left) && above.equals(other.above) && x == other.x && y == other.y;
    }
}
