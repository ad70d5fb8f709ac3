package io.billfold.extraction.code;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Which party's block a segment stands in: that of the nearest heading above which names one. */
public final class Sections {
    private static final Set<Label> HEADINGS = Set.of(Label.SELLER, Label.BUYER, Label.SHIP_TO);
    private static final int FARTHEST = 12;

    private Sections() {}

    public static Optional<Label> of(Segment segment, Marks marks) {
        int row = marks.sheet().rowIndex(segment);
        for (int i = row - 1; i >= Math.max(0, row - FARTHEST); i--) {
            Optional<Label> nearest = marks.sheet().rows().get(i).stream()
                    .filter(other -> other.page() == segment.page()
                            && other.box().left() < segment.box().right()
                            && other.box().left() > segment.box().left() - 0.6)
                    .sorted(Comparator.comparingDouble(
                            other -> Math.abs(other.box().left() - segment.box().left())))
                    .flatMap(other -> marks.labels(other).stream())
                    .filter(hit -> hit.start() < 2 && hit.segment().text().length() < hit.end() + 4)
                    .map(LabelHit::label)
                    .filter(HEADINGS::contains)
                    .findFirst();
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }
}
