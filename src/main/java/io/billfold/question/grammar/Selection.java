package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Period;
import java.time.LocalDate;
import java.util.List;

/** Which invoices a sentence is about, where that depends on today: so far, overdue, the next that is due. */
record Selection(Wish wish, LocalDate today) {
    /** @param whole what the sentence names, with what an earlier one has named */
    Filter of(Filter whole) {
        // “What do I have to pay?” asks for what is not paid yet.
        if (wish.says(Concept.OBLIGED) && wish.says(Concept.PAID) && whole.dateOf() != DateOf.DUE) {
            throw new Refusal(Reason.PAID_OR_NOT);
        }
        Filter filter = wish.says(Concept.SO_FAR)
                ? whole.withPeriods(
                        whole.periods().stream().map(this::untilToday).toList())
                : whole;
        if (wish.says(Concept.NEXT)) {
            return next(filter);
        }
        if (wish.says(Concept.OVERDUE)) {
            if (!filter.periods().isEmpty()) {
                throw new Refusal(Reason.TWO_MEANINGS, "overdue");
            }
            return filter.withPeriods(List.of(new Period(null, today.minusDays(1))));
        }
        if (filter.dateOf() == DateOf.DUE
                && filter.periods().isEmpty()
                && wish.groups().isEmpty()) {
            throw new Refusal(Reason.DUE_WHEN);
        }
        return filter;
    }

    /** “When is the next invoice due?” */
    private Filter next(Filter filter) {
        if (filter.dateOf() != DateOf.DUE || !filter.periods().isEmpty()) {
            throw new Refusal(Reason.NOTHING_BEFORE);
        }
        return filter.withPeriods(List.of(new Period(today, null)));
    }

    private Period untilToday(Period period) {
        LocalDate from = period.from();
        boolean clipped = period.to() == null || period.to().isAfter(today);
        return clipped && (from == null || !from.isAfter(today)) ? new Period(from, today) : period;
    }
}
