package io.billfold.extraction.code;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
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
            for (Segment other : marks.sheet().rows().get(i)) {
                boolean over = other.page() == segment.page()
                        && other.box().left() < segment.box().right()
                        && other.box().left() > segment.box().left() - 0.45;
                if (over) {
                    for (LabelHit hit : marks.labels(other)) {
                        boolean heading = hit.start() < 2 && other.text().length() < hit.end() + 4;
                        if (heading && HEADINGS.contains(hit.label())) {
                            return Optional.of(hit.label());
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
