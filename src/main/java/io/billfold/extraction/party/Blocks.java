package io.billfold.extraction.party;

import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lines that stand together on a typeset page, as those of an address do. */
final class Blocks {
    /** From line to line of a block, in heights of the letters. */
    private static final double NEXT = 2.3;
    /** Between the edges of a block's lines, in fractions of the page's width. */
    private static final double EDGE = 0.015;

    private static final int LONGEST = 14;
    /** An address window ends above this part of the page. */
    private static final double LOWEST_WINDOW = 0.36;
    /** The line with postcode and town is short. */
    private static final int LONGEST_PLACE = 45;

    private final Marks marks;
    /** The lines with postcode and town in the upper part of the first page. */
    private final List<Segment> places;

    Blocks(Marks marks) {
        this.marks = marks;
        places = marks.sheet().segments().stream()
                .filter(line -> line.page() == 1
                        && line.box().top() < LOWEST_WINDOW
                        && line.text().length() < LONGEST_PLACE
                        && marks.labels(line).isEmpty()
                        && PartyWords.POSTCODE.matcher(line.text()).find())
                .toList();
    }

    /** The line with those right below and above that share an edge with it or with the next. */
    List<Segment> around(Segment first) {
        List<Segment> block = new ArrayList<>(List.of(first));
        follow(first, line -> marks.sheet().below(line, NEXT), block);
        follow(first, line -> marks.sheet().above(line, NEXT), block);
        return block;
    }

    private static void follow(Segment first, Function<Segment, Optional<Segment>> step, List<Segment> block) {
        Segment last = first;
        Optional<Segment> next = step.apply(first);
        while (next.isPresent() && block.size() < LONGEST && aligned(last, next.get())) {
            last = next.get();
            block.add(last);
            next = step.apply(last);
        }
    }

    /** Whether another address stands further down in the upper part of the page: then that is the buyer's. */
    boolean isFollowedByAnAddress(Segment name) {
        List<Segment> block = around(name);
        double end =
                block.stream().mapToDouble(line -> line.box().bottom()).max().orElseThrow();
        return places.stream().anyMatch(line -> line.box().top() > end - line.height() && !block.contains(line));
    }

    /** Whether nothing stands right above it: the sender above an address window does, an address below a name does not. */
    boolean isOpenedBy(Segment segment) {
        return marks.sheet()
                .above(segment, NEXT)
                .filter(line -> aligned(segment, line) && line.height() > 0.7 * segment.height())
                .isEmpty();
    }

    private static boolean aligned(Segment one, Segment other) {
        return Math.abs(one.box().left() - other.box().left()) < EDGE
                || Math.abs(one.box().right() - other.box().right()) < EDGE
                || Math.abs(one.box().centerX() - other.box().centerX()) < EDGE;
    }
}
