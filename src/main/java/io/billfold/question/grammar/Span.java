package io.billfold.question.grammar;

import io.billfold.question.plan.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as a phrase names it: a day, March, last week.
 *
 * @param period with both ends
 * @param unit of what it is one, or several
 * @param placer where the phrase names no year (March), the same stretch in any year; else null
 */
record Span(Period period, Unit unit, @Nullable IntFunction<Period> placer) {
    static Span fixed(Period period, Unit unit) {
        return new Span(period, unit, null);
    }

    LocalDate from() {
        return Objects.requireNonNull(period.from());
    }

    LocalDate to() {
        return Objects.requireNonNull(period.to());
    }

    boolean namesNoYear() {
        return placer != null;
    }

    Span inYear(int year) {
        return placer == null ? this : new Span(placer.apply(year), unit, null);
    }
}
