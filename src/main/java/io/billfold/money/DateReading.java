package io.billfold.money;

import java.time.LocalDate;

/** One way to read a printed date. */
public record DateReading(LocalDate date, Order order) {
    /** The order of day, month and year, which is what tells apart the readings of {@code 03/04/2024}. */
    public enum Order {
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY
    }
}
