package io.billfold.extraction.amount;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.ColumnHead;
import io.billfold.extraction.mark.Marks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The labels around a printed amount.
 *
 * @param row those to the left on the same printed line
 * @param nearest the last of them before the amount, if any, in a set of at most one
 * @param above those of the nearest segment above
 * @param rowBefore those of the printed line before, if it holds labels and no amounts of its own
 * @param column those of a column's head further up
 */
record AmountContext(Set<Label> row, Set<Label> nearest, Set<Label> above, Set<Label> rowBefore, Set<Label> column) {
    static AmountContext of(AmountMark amount, Marks marks) {
        Segment segment = amount.segment();
        EnumSet<Label> row = EnumSet.noneOf(Label.class);
        EnumSet<Label> nearest = EnumSet.noneOf(Label.class);
        for (Segment left : marks.sheet().row(segment)) {
            if (left.box().left() > segment.box().left()) {
                break;
            }
            for (LabelHit hit : marks.labels(left)) {
                if (left != segment || hit.start() < amount.start()) {
                    row.add(hit.label());
                    nearest.clear();
                    nearest.add(hit.label());
                }
            }
        }
        Set<Label> above = marks.sheet()
                .above(segment, 2.5)
                .map(other -> ColumnHead.over(amount.box(), marks.labels(other)))
                .orElse(EnumSet.noneOf(Label.class));
        return new AmountContext(row, nearest, above, rowBefore(segment, marks), ColumnHead.of(amount, marks));
    }

    private static Set<Label> rowBefore(Segment segment, Marks marks) {
        int row = marks.sheet().rowIndex(segment);
        EnumSet<Label> labels = EnumSet.noneOf(Label.class);
        if (row > 0) {
            List<Segment> before = marks.sheet().rows().get(row - 1);
            boolean hasAmounts = before.stream()
                    .anyMatch(other -> marks.amounts(other).stream().anyMatch(AmountMark::priceLike));
            if (!hasAmounts && before.getFirst().page() == segment.page()) {
                before.forEach(other -> labels.addAll(labels(marks.labels(other))));
            }
        }
        return labels;
    }

    private static Set<Label> labels(List<LabelHit> hits) {
        EnumSet<Label> labels = EnumSet.noneOf(Label.class);
        hits.forEach(hit -> labels.add(hit.label()));
        return labels;
    }
}
