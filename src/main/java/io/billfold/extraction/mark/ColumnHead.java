package io.billfold.extraction.mark;

import io.billfold.document.Box;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands at the head of the column in which an amount is printed. */
public final class ColumnHead {
    private static final int STEPS = 25;
    private static final double FARTHEST = 12;

    private ColumnHead() {}

    /** The labels of the nearest segment above that has labels and no amounts; of several heads in one segment that right above the amount. */
    public static Set<Label> of(AmountMark amount, Marks marks) {
        Segment at = amount.segment();
        for (int step = 0; step < STEPS; step++) {
            Optional<Segment> next = marks.sheet().above(at, FARTHEST);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
            if (marks.amounts(at).isEmpty() && !marks.labels(at).isEmpty()) {
                return over(amount.box(), marks.labels(at));
            }
        }
        return EnumSet.noneOf(Label.class);
    }

    /** Of the labels of one segment those that share some width with the box, else the nearest. */
    public static Set<Label> over(Box box, List<LabelHit> hits) {
        EnumSet<Label> labels = EnumSet.noneOf(Label.class);
        hits.stream()
                .filter(hit -> hit.box().left() < box.right() && hit.box().right() > box.left())
                .forEach(hit -> labels.add(hit.label()));
        if (labels.isEmpty()) {
            hits.stream()
                    .min(Comparator.comparingDouble(hit -> Math.abs(hit.box().centerX() - box.centerX())))
                    .ifPresent(hit -> labels.add(hit.label()));
        }
        return labels;
    }
}
