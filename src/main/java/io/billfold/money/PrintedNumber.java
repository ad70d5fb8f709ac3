package io.billfold.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number as printed somewhere in a text, with every way to read it.
 *
 * @param start of the number in the text, sign and brackets included
 * @param end after its last character
 * @param readings at least one, none twice by value; the most usual first
 */
public record PrintedNumber(String text, int start, int end, List<NumberReading> readings) {
    public PrintedNumber {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a number can be read in some way");
        }
    }

    /** Whether it can mean different amounts; then the decimal mark of the rest of the page decides. */
    public boolean ambiguous() {
        return readings.size() > 1;
    }

    /** The value if its digits after the decimal mark leave no doubt. */
    public Optional<BigDecimal> value() {
        return ambiguous() ? Optional.empty() : Optional.of(readings.getFirst().value());
    }

    /** The reading with the page's decimal mark, if there is one, else the most usual. */
    public NumberReading readWith(char decimalMark) {
        return readings.stream()
                .filter(reading -> reading.decimalMark() == decimalMark)
                .findFirst()
                .or(() -> readings.stream()
                        .filter(reading -> reading.decimalMark() == ' ')
                        .findFirst())
                .orElse(readings.getFirst());
    }

    /** Digits after the decimal mark in the most usual reading. */
    public int decimals() {
        return Math.max(0, readings.getFirst().value().scale());
    }
}
