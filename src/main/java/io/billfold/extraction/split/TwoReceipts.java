package io.billfold.extraction.split;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Notices two receipts on one photo: both halves, side by side or one below the other, have a total and a day that the other does not have. */
public final class TwoReceipts {
    private static final Set<Label> TOTALS = EnumSet.of(Label.GRAND_TOTAL, Label.TOTAL, Label.TOTAL_WITH_TAX);
    private static final double MARGIN = 0.02;

    private TwoReceipts() {}

    public static boolean on(Marks marks) {
        return marks.sheet().pages().size() == 1 && (sideBySide(marks) || oneBelowTheOther(marks));
    }

    private static boolean sideBySide(Marks marks) {
        return apart(
                marks,
                segment -> segment.box().right() < 0.5 + MARGIN,
                segment -> segment.box().left() > 0.5 - MARGIN);
    }

    /** The cut is below the first total. */
    private static boolean oneBelowTheOther(Marks marks) {
        double cut = marks.labels().stream()
                .filter(hit -> TOTALS.contains(hit.label()))
                .mapToDouble(hit -> hit.box().bottom())
                .min()
                .orElse(1);
        return apart(
                        marks,
                        segment -> segment.box().top() <= cut,
                        segment -> segment.box().top() > cut)
                && marks.labels().stream()
                        .filter(hit -> hit.segment().box().top() > cut)
                        .anyMatch(PageSigns::isHeading);
    }

    private static boolean apart(Marks marks, Predicate<Segment> one, Predicate<Segment> other) {
        return differ(totals(marks, one), totals(marks, other)) && differ(days(marks, one), days(marks, other));
    }

    private static boolean differ(Set<?> one, Set<?> other) {
        Set<Object> shared = new HashSet<>(one);
        shared.retainAll(other);
        return !one.isEmpty() && !other.isEmpty() && shared.isEmpty();
    }

    private static Set<BigDecimal> totals(Marks marks, Predicate<Segment> within) {
        return marks.labels().stream()
                .filter(hit -> TOTALS.contains(hit.label()) && within.test(hit.segment()))
                .map(LabelHit::segment)
                .flatMap(segment -> marks.sheet().row(segment).stream())
                .filter(within)
                .flatMap(segment -> marks.amounts(segment).stream())
                .filter(AmountMark::priceLike)
                .map(AmountMark::value)
                .collect(Collectors.toSet());
    }

    private static Set<Object> days(Marks marks, Predicate<Segment> within) {
        return marks.dates().stream()
                .filter(date -> within.test(date.segment()))
                .map(DateMark::printed)
                .flatMap(date -> date.readings().stream())
                .map(reading -> (Object) reading.date())
                .collect(Collectors.toSet());
    }
}
