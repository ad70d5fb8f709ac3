package io.billfold.extraction.line;

import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line is about: the longest text of its row, with the rows below that go on in the same column. */
final class Descriptions {
    private static final double SAME_LEFT = 0.012;
    private static final double NEXT_ROW = 1.9;
    private static final int MOST_ROWS = 3;

    private Descriptions() {}

    static @Nullable String of(AmountMark net, Marks marks) {
        Optional<Segment> text = text(marks.sheet().row(net.segment()));
        if (text.isEmpty()) {
            return above(net, marks);
        }
        StringBuilder description = new StringBuilder(clean(text.get()));
        Segment last = text.get();
        for (int row = 0; row < MOST_ROWS; row++) {
            Optional<Segment> next =
                    marks.sheet().below(last, NEXT_ROW).filter(below -> goesOn(text.get(), below, marks));
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            description.append(' ').append(clean(last));
        }
        return description.toString();
    }

    /** Receipts often print the name of the item in a row of its own, and quantity and price below. */
    private static @Nullable String above(AmountMark net, Marks marks) {
        List<Segment> row = marks.sheet().row(net.segment());
        int before = marks.sheet().rowIndex(net.segment()) - 1;
        boolean close = before >= 0
                && marks.sheet().rows().get(before).getFirst().page()
                        == net.segment().page()
                && row.getFirst().box().centerY()
                                - marks.sheet()
                                        .rows()
                                        .get(before)
                                        .getFirst()
                                        .box()
                                        .centerY()
                        < NEXT_ROW * marks.sheet().medianHeight();
        return close
                ? text(marks.sheet().rows().get(before))
                        .map(Descriptions::clean)
                        .orElse(null)
                : null;
    }

    private static Optional<Segment> text(List<Segment> row) {
        return row.stream()
                .filter(segment -> letters(segment) >= 3
                        && letters(segment) * 2
                                >= segment.text().replace(" ", "").length())
                .max(Comparator.comparingLong(Descriptions::letters));
    }

    private static long letters(Segment segment) {
        return segment.text().chars().filter(Character::isLetter).count();
    }

    /** A row of its own with a colon is a further particular, not the rest of the name. */
    private static boolean goesOn(Segment first, Segment below, Marks marks) {
        return Math.abs(below.box().left() - first.box().left()) < SAME_LEFT
                && below.text().indexOf(':') < 0
                && marks.sheet().row(below).stream()
                        .flatMap(segment -> marks.amounts(segment).stream())
                        .noneMatch(AmountMark::priceLike)
                && !SummaryRows.contains(below, marks);
    }

    private static String clean(Segment segment) {
        return segment.text().strip().replaceAll("\\s+", " ");
    }
}
