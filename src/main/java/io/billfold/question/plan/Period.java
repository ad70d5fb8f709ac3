package io.billfold.question.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included. One end may be open.
 *
 * @param from null: from the beginning
 * @param to null: without end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a period has at least one end");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a period ends after it begins: " + from + " to " + to);
        }
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }
}
