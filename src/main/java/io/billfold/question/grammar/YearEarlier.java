package io.billfold.question.grammar;

import io.billfold.question.plan.Period;
import java.time.LocalDate;

/** The same stretch of time in the year before. */
final class YearEarlier {
    private YearEarlier() {}

    static Period of(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        LocalDate earlierTo = to == null ? null : to.minusYears(1);
        // The end of February stays the end of February.
        if (to != null && earlierTo != null && to.getDayOfMonth() == to.lengthOfMonth()) {
            earlierTo = earlierTo.withDayOfMonth(earlierTo.lengthOfMonth());
        }
        return new Period(from == null ? null : from.minusYears(1), earlierTo);
    }

    /** The second side of a comparison: “the third quarter compared with last year” means last year's third quarter. */
    static Period sideOf(Period first, Period second) {
        LocalDate from = first.from();
        LocalDate to = first.to();
        LocalDate otherFrom = second.from();
        if (from == null || to == null || otherFrom == null) {
            return second;
        }
        boolean shorterThanAYear = to.isBefore(from.plusYears(1).minusDays(1));
        boolean wholeYearBefore = second.equals(Unit.YEAR.around(otherFrom))
                && otherFrom.getYear() == from.getYear() - 1
                && to.getYear() == from.getYear();
        return shorterThanAYear && wholeYearBefore ? of(first) : second;
    }
}
