package io.billfold.extraction.code;

import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.mark.ValuesAbove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of text where the value of a label may stand: behind it, in the next segment to the right, or below.
 *
 * @param start where in the segment's text it begins
 * @param weight how usual the place is, 0 to 1
 */
record Near(Segment segment, int start, double weight) {
    static List<Near> of(LabelHit hit, Marks marks) {
        List<Near> places = new ArrayList<>();
        Segment segment = hit.segment();
        Optional<Segment> above = ValuesAbove.of(segment, marks);
        if (above.isPresent() && hit.end() > segment.text().stripTrailing().length() - 2) {
            return List.of(new Near(above.get(), 0, 0.92));
        }
        int next = marks.labels(segment).stream()
                .filter(other -> other.start() >= hit.end())
                .mapToInt(LabelHit::start)
                .min()
                .orElse(segment.text().length());
        boolean textBehind = segment.text()
                .substring(hit.end(), Math.max(hit.end(), next))
                .chars()
                .anyMatch(Character::isLetterOrDigit);
        if (hit.end() < segment.text().length()) {
            places.add(new Near(segment, hit.end(), 1));
        }
        if (!textBehind) {
            Optional<Segment> right = marks.sheet().rightOf(segment);
            boolean rightIsLabel =
                    right.filter(other -> startsWithLabel(other, marks)).isPresent();
            right.filter(_ -> !rightIsLabel).ifPresent(other -> places.add(new Near(other, 0, 0.95)));
            marks.sheet()
                    .below(segment, 3.5)
                    .ifPresent(other -> places.add(new Near(other, 0, rightIsLabel || right.isEmpty() ? 0.92 : 0.7)));
        }
        return places;
    }

    private static boolean startsWithLabel(Segment segment, Marks marks) {
        return !marks.labels(segment).isEmpty()
                && marks.labels(segment).getFirst().start() < 2;
    }
}
