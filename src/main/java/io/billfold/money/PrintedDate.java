package io.billfold.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date as printed somewhere in a text, with every way to read it.
 *
 * @param start of the date in the text
 * @param end after its last character
 * @param readings none twice by date; empty if no calendar has such a day ({@code 31.02.2024})
 * @param form how it is printed
 */
public record PrintedDate(String text, int start, int end, List<DateReading> readings, Form form) {
    /** How a date is printed: forms differ in how likely they are a date at all. */
    public enum Form {
        /** Four digits for the year. */
        NUMERIC,
        TWO_DIGIT_YEAR,
        /** The month in letters. */
        MONTH_NAME,
        /** Eight digits without marks, {@code 20240131}. */
        COMPACT
    }

    public PrintedDate {
        readings = List.copyOf(readings);
    }

    /** Whether day and month can change places; country and language of the page decide then. */
    public boolean ambiguous() {
        return readings.stream().map(DateReading::date).distinct().count() > 1;
    }

    /** Whether it is written like a date and is none. */
    public boolean impossible() {
        return readings.isEmpty();
    }

    /** The reading in an order, or the only one there is. */
    public Optional<LocalDate> readAs(DateReading.Order order) {
        return readings.stream()
                .filter(reading -> reading.order() == order)
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .map(DateReading::date);
    }
}
