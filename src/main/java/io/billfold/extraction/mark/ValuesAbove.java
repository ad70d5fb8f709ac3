package io.billfold.extraction.mark;

import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;
import java.util.List;
import java.util.Optional;

/** Some programs typeset a row of values in large letters and what each of them is in small ones below. */
public final class ValuesAbove {
    private static final int FEWEST = 3;
    /** More stand in no row of a head; a hostile page may have any number. */
    private static final int MOST = 16;
    /** From a label to its value, in heights of the letters. */
    private static final double NEAR = 3;
    /** How far apart the edges or the middles of both may be, in fractions of the page's width. */
    private static final double ALIGNED = 0.02;

    private ValuesAbove() {}

    /**
     * The value above this label.
     *
     * @return empty unless the whole row has its values above
     */
    public static Optional<Segment> of(Segment label, Marks marks) {
        Sheet sheet = marks.sheet();
        Optional<Segment> value = sheet.above(label, NEAR).filter(above -> isValueOf(above, label, marks));
        if (value.isEmpty() || label.confidence() < 1) {
            return Optional.empty();
        }
        List<Segment> row = sheet.row(label);
        boolean onlyLabels = row.stream().noneMatch(one -> one.text().chars().anyMatch(Character::isDigit));
        if (row.size() < FEWEST || row.size() > MOST || !onlyLabels) {
            return Optional.empty();
        }
        long above = row.stream()
                .filter(one -> sheet.above(one, NEAR)
                        .filter(other -> isValueOf(other, one, marks))
                        .isPresent())
                .count();
        long below = row.stream()
                .filter(one -> sheet.below(one, NEAR)
                        .filter(other -> isValueOf(other, one, marks))
                        .isPresent())
                .count();
        return above >= FEWEST && above > below ? value : Optional.empty();
    }

    /** The label below this value. */
    public static Optional<Segment> labelOf(Segment value, Marks marks) {
        return marks.sheet()
                .below(value, NEAR)
                .filter(label -> of(label, marks).filter(value::equals).isPresent());
    }

    private static boolean isValueOf(Segment value, Segment label, Marks marks) {
        boolean aligned = Math.abs(value.box().left() - label.box().left()) < ALIGNED
                || Math.abs(value.box().centerX() - label.box().centerX()) < ALIGNED;
        return aligned
                && value.text().chars().anyMatch(Character::isDigit)
                && marks.labels(value).stream().noneMatch(hit -> hit.start() < 2 && hit.end() > 3);
    }
}
