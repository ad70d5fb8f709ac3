package io.billfold.money;

import java.math.BigDecimal;

/**
 * One way to read a printed number.
 *
 * @param grouping how its thousands are set apart
 * @param decimalMark {@code '.'}, {@code ','}, or {@code ' '} for a whole number
 * @param repaired whether letters that optical recognition confuses with digits were read as those digits
 */
public record NumberReading(BigDecimal value, Grouping grouping, char decimalMark, boolean repaired) {
    /** What stands between groups of digits. */
    public enum Grouping {
        NONE,
        POINT,
        COMMA,
        /** An ordinary, fixed or narrow space. */
        SPACE,
        APOSTROPHE,
        /** Commas after three digits and then every two, {@code 12,34,567.00}. */
        INDIAN
    }
}
