package io.billfold.extraction.code;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which party's block a segment stands in: that of the nearest heading above which names one. */
public final class Sections {
    private static final Set<Label> HEADINGS = Set.of(Label.SELLER, Label.BUYER, Label.SHIP_TO);
    private static final Set<Label> TABLE =
            Set.of(Label.DESCRIPTION, Label.QUANTITY, Label.UNIT_PRICE, Label.LINE_TOTAL, Label.AMOUNT, Label.POSITION);
    private static final int FARTHEST = 12;

    private Sections() {}

    public static Optional<Label> of(Segment segment, Marks marks) {
        int row = marks.sheet().rowIndex(segment);
        for (int i = row - 1; i >= Math.max(0, row - FARTHEST); i--) {
            if (headsATable(marks.sheet().rows().get(i), marks)) {
                return Optional.empty();
            }
            Optional<Label> nearest = marks.sheet().rows().get(i).stream()
                    .filter(other -> other.page() == segment.page()
                            && other.box().left() < segment.box().right()
                            && other.box().left() > segment.box().left() - 0.6)
                    .sorted(Comparator.comparingDouble(
                            other -> Math.abs(other.box().left() - segment.box().left())))
                    .flatMap(other -> marks.labels(other).stream())
                    .filter(hit -> hit.start() < 2 && hit.segment().text().length() < hit.end() + 4)
                    .filter(hit -> !announcesANumber(hit, marks))
                    .map(LabelHit::label)
                    .filter(HEADINGS::contains)
                    .findFirst();
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    /** Below the table of what was bought the blocks of the parties have ended. */
    private static boolean headsATable(List<Segment> row, Marks marks) {
        return row.stream()
                        .flatMap(segment -> marks.labels(segment).stream())
                        .map(LabelHit::label)
                        .filter(TABLE::contains)
                        .distinct()
                        .count()
                >= 2;
    }

    /** "Client", and below it "1174": nobody's block begins there. */
    private static boolean announcesANumber(LabelHit hit, Marks marks) {
        return marks.sheet()
                .below(hit.segment(), 3)
                .filter(below -> below.text().chars().noneMatch(Character::isLetter))
                .isPresent();
    }
}
