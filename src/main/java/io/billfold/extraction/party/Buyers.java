package io.billfold.extraction.party;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.Optional;

/** Finds the buyer's name: under a heading that names the buyer, else the first line of the address window. */
final class Buyers {
    private static final double UNDER_HEADING = 0.85;
    private static final double IN_WINDOW = 0.6;
    private static final int FARTHEST = 6;

    private Buyers() {}

    static Optional<Parties.Chosen> name(Marks marks, Optional<Parties.Chosen> seller) {
        String other = seller.map(chosen -> Words.plain(chosen.text())).orElse("");
        return marks.labels().stream()
                .filter(hit -> hit.label() == Label.BUYER && hit.start() < 2)
                .flatMap(hit -> underHeading(hit, marks).stream())
                .filter(chosen -> !Words.plain(chosen.text()).equals(other))
                .findFirst()
                .or(() -> inWindow(marks, other));
    }

    private static Optional<Parties.Chosen> underHeading(LabelHit hit, Marks marks) {
        Segment heading = hit.segment();
        String rest = heading.text().substring(hit.end()).replaceFirst("^[\\s:.]+", "");
        if (rest.chars().filter(Character::isLetter).count() >= 3
                && heading.text().substring(hit.end()).stripLeading().startsWith(":")) {
            return Optional.of(new Parties.Chosen(
                    rest,
                    heading,
                    heading.boxOf(
                            heading.text().length() - rest.length(),
                            heading.text().length()),
                    UNDER_HEADING));
        }
        if (heading.text().length() > hit.end() + 4) {
            return Optional.empty();
        }
        Segment at = heading;
        for (int step = 0; step < FARTHEST; step++) {
            Optional<Segment> next = marks.sheet().below(at, 4);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            Segment value = at;
            if (!marks.labels(at).isEmpty() && marks.labels(at).getFirst().start() < 2) {
                boolean name = marks.labels(at).getFirst().label() == Label.NAME;
                Optional<Segment> right = marks.sheet().rightOf(at);
                if (!name || right.isEmpty()) {
                    continue;
                }
                value = right.get();
            }
            if (isName(value)) {
                return Optional.of(new Parties.Chosen(value.text(), value, value.box(), UNDER_HEADING));
            }
        }
        return Optional.empty();
    }

    /** The block high on the page that ends in a postcode and is not the seller's: DIN 5008 and its neighbours put the address there. */
    private static Optional<Parties.Chosen> inWindow(Marks marks, String seller) {
        for (Segment segment : marks.sheet().segments()) {
            boolean high = segment.page() == 1
                    && segment.box().top() > 0.05
                    && segment.box().top() < 0.36;
            if (high
                    && segment.text().length() < 45
                    && PartyWords.POSTCODE.matcher(segment.text()).find()
                    && marks.labels(segment).isEmpty()) {
                Segment top = segment;
                for (int step = 0; step < 5; step++) {
                    Segment from = top;
                    Optional<Segment> above = marks.sheet()
                            .above(top, 2)
                            .filter(line ->
                                    Math.abs(line.box().left() - from.box().left()) < 0.02
                                            && line.text().length() < 50);
                    if (above.isEmpty()) {
                        break;
                    }
                    top = above.get();
                }
                if (top != segment
                        && isName(top)
                        && !Words.plain(top.text()).equals(seller)
                        && marks.labels(top).isEmpty()) {
                    return Optional.of(new Parties.Chosen(top.text(), top, top.box(), IN_WINDOW));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Segment segment) {
        long digits = segment.text().chars().filter(Character::isDigit).count();
        long letters = segment.text().chars().filter(Character::isLetter).count();
        return letters >= 3 && digits * 3 < letters && segment.text().length() < 70;
    }
}
