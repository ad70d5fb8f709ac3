package io.billfold.extraction.mark;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;
import java.math.BigDecimal;

/**
 * A printed number that may be an amount of money.
 *
 * @param start of the number in the segment's text
 * @param end after its last digit
 * @param decimals digits after the decimal mark
 * @param sign the currency sign or code that touches it; empty if none does
 * @param percent whether a per cent sign follows
 * @param repaired whether letters were read as digits or a gap was closed
 */
public record AmountMark(
        BigDecimal value,
        Segment segment,
        int start,
        int end,
        int decimals,
        String sign,
        boolean percent,
        boolean repaired) {
    public Box box() {
        return segment.boxOf(start, end);
    }

    public String text() {
        return segment.text().substring(start, end);
    }

    /** Whether it is written as prices are: two digits after the mark, or a currency sign. */
    public boolean priceLike() {
        return !percent && (decimals == 2 || !sign.isEmpty());
    }
}
