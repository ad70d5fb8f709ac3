package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.BuyerText.Kind;
import io.billfold.extraction.rank.FeatureRow;
import io.billfold.extraction.rank.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the texts that may be the buyer's name for the ranker, and that there may be none. */
final class BuyerFeatures {
    /** How far above a text a heading is looked for, in printed lines. */
    private static final int FARTHEST = 12;

    private final Marks marks;
    private final NamePlaces places;
    private final Optional<Parties.Chosen> seller;
    private final String sellersName;
    private final List<Segment> sellersBlock;
    private final String ruled;

    /** @param seller as chosen before: whoever sells does not buy */
    BuyerFeatures(Marks marks, Optional<Parties.Chosen> seller) {
        this.marks = marks;
        this.seller = seller;
        places = new NamePlaces(marks);
        sellersName = seller.map(chosen -> PartyText.squeezed(chosen.text())).orElse("");
        sellersBlock =
                seller.map(chosen -> places.blocks().around(chosen.segment())).orElse(List.of());
        ruled = Buyers.name(marks, seller)
                .map(chosen -> PartyText.squeezed(chosen.text()))
                .orElse("");
    }

    /** @param text empty for nobody: receipts and letters may not say who bought */
    @SuppressWarnings("ArrayRecordComponent") // features are read, never compared
    record Candidate(
            String text,
            @Nullable Segment segment,
            @Nullable Box box,
            float[] features) {}

    List<Candidate> candidates() {
        List<BuyerText> texts = BuyerTexts.of(marks).stream()
                .filter(text -> !text.squeezed().equals(sellersName))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        texts.forEach(text -> candidates.add(new Candidate(text.text(), text.last(), text.box(), row(text))));
        if (!candidates.isEmpty()) {
            candidates.add(new Candidate("", null, null, nobody(candidates)));
        }
        return candidates;
    }

    /** As wide as the others, though nobody has neither place nor letters. */
    private float[] nobody(List<Candidate> others) {
        FeatureRow row = new FeatureRow();
        row.add(true);
        addPage(row);
        row.add(others.size());
        return Arrays.copyOf(row.toArray(), others.getFirst().features().length);
    }

    private void addPage(FeatureRow row) {
        row.add(places.namesABuyer());
        row.add(ruled.isEmpty());
        row.add(marks.labels().stream().anyMatch(hit -> hit.label() == Label.RECEIPT));
    }

    private float[] row(BuyerText name) {
        FeatureRow row = new FeatureRow();
        row.add(false);
        addPage(row);
        row.add(0);
        for (Kind each : Kind.values()) {
            row.add(name.kind() == each);
        }
        row.add(name.addressed());
        row.add(name.squeezed().equals(ruled));
        addPosition(row, name);
        addWords(row, name);
        addHeadings(row, name);
        addBlock(row, name);
        addSeller(row, name);
        return row.toArray();
    }

    private void addPosition(FeatureRow row, BuyerText name) {
        row.add(name.box().top());
        row.add(name.box().left());
        row.add(name.box().right());
        row.add(name.first().height() / marks.sheet().medianHeight());
        row.add(marks.sheet().row(name.first()).size());
        row.add(marks.dates(name.first()).size());
        row.add(marks.amounts(name.first()).size());
    }

    private static void addWords(FeatureRow row, BuyerText name) {
        String text = name.text();
        String plain = name.plain();
        int letters = NameText.letters(text);
        row.add(text.length());
        row.add(plain.strip().split(" ", -1).length);
        row.add((double) text.chars().filter(Character::isDigit).count() / text.length());
        row.add((double) text.chars().filter(Character::isUpperCase).count() / letters);
        row.add(capitalised(text));
        row.add(PartyWords.endsInLegalForm(plain));
        row.add(PartyWords.hasLegalForm(plain));
        for (String group : List.of("business", "street", "place", "notname", "person")) {
            row.add(PartyWords.count(plain, group));
        }
        row.add(PartyWords.POSTCODE.matcher(text).find());
        row.add(PartyWords.isStreetAndNumber(text));
        row.add(text.contains("@") || text.contains("www"));
        row.add(text.contains(":"));
        row.add(text.endsWith(".") || text.endsWith(","));
        row.add(text.length() - name.first().text().length());
    }

    /** The share of the words that begin with a capital: a sentence has few. */
    private static double capitalised(String text) {
        String[] words = text.split("\\s+", -1);
        return (double) Arrays.stream(words)
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                        .count()
                / words.length;
    }

    private void addHeadings(FeatureRow row, BuyerText name) {
        Segment first = name.first();
        Optional<Label> label = places.label(first);
        row.add(label.filter(l -> l == Label.BUYER).isPresent());
        row.add(label.filter(l -> l == Label.SHIP_TO).isPresent());
        row.add(label.filter(l -> l == Label.SELLER).isPresent());
        row.add(label.filter(l -> l == Label.NAME).isPresent());
        row.add(label.filter(l -> l == Label.CONTACT_PERSON).isPresent());
        row.add(label.isPresent());
        row.add(places.opensWithLabel(first));
        row.add(marks.labels(first).size());
        Optional<Label> section = places.section(first);
        row.add(section.filter(l -> l == Label.BUYER).isPresent());
        row.add(section.filter(l -> l == Label.SHIP_TO).isPresent());
        row.add(section.filter(l -> l == Label.SELLER).isPresent());
        row.add(below(first, Set.of(Label.BUYER)));
        row.add(below(first, Set.of(Label.SHIP_TO)));
        row.add(below(first, Set.of(Label.SELLER)));
        row.add(touches(name));
    }

    /** How many lines above it a heading stands in the same column. */
    private int below(Segment segment, Set<Label> headings) {
        int at = marks.sheet().rowIndex(segment);
        for (int i = at; i >= Math.max(0, at - FARTHEST); i--) {
            boolean found = marks.sheet().rows().get(i).stream()
                    .filter(other -> other.page() == segment.page()
                            && other != segment
                            && other.box().left() < segment.box().right()
                            && other.box().right() > segment.box().left() - 0.05)
                    .flatMap(other -> marks.labels(other).stream())
                    .anyMatch(hit -> hit.start() < 3 && headings.contains(hit.label()));
            if (found) {
                return at - i;
            }
        }
        return 2 * FARTHEST;
    }

    /** Whether a label for buyers ends right before it in its line. */
    private boolean touches(BuyerText name) {
        int start = name.first().text().indexOf(name.text());
        return marks.labels(name.first()).stream()
                .filter(hit -> NamePlaces.BUYERS.contains(hit.label()))
                .mapToInt(LabelHit::end)
                .anyMatch(end -> end <= start && start - end < 5);
    }

    private void addBlock(FeatureRow row, BuyerText name) {
        Segment first = name.first();
        List<Segment> block = places.blocks().around(first);
        row.add(block.size());
        row.add(block.stream()
                .filter(line -> line.box().top() < first.box().top())
                .count());
        row.add(places.addressBelow(name.last()));
        row.add(places.blocks().isFollowedByAnAddress(first));
        row.add(places.nearIdentifiers(first));
        row.add(places.identifiers(first).contains(Label.VAT_ID));
        row.add(places.identifiers(first).contains(Label.PHONE));
        row.add(places.identifiers(first).contains(Label.IBAN));
        addNeighbour(row, first, marks.sheet().above(first, 3).orElse(null));
        addNeighbour(row, name.last(), marks.sheet().below(name.last(), 3).orElse(null));
    }

    private void addNeighbour(FeatureRow row, Segment line, @Nullable Segment neighbour) {
        String text = neighbour == null ? "" : neighbour.text();
        String plain = Words.plain(text);
        row.add(neighbour == null);
        row.add(
                neighbour == null
                        ? 1
                        : Math.abs(neighbour.box().left() - line.box().left()));
        row.add(
                neighbour == null
                        ? 9
                        : Math.abs(neighbour.box().centerY() - line.box().centerY()) / line.height());
        row.add(neighbour == null ? 0 : neighbour.height() / line.height());
        row.add(PartyWords.POSTCODE.matcher(text).find());
        row.add(PartyWords.count(plain, "street"));
        row.add(PartyWords.isStreetAndNumber(text));
        row.add(PartyWords.endsInLegalForm(plain));
        row.add(Buyers.isSalutation(text));
        row.add(neighbour != null && !marks.labels(neighbour).isEmpty());
    }

    private void addSeller(FeatureRow row, BuyerText name) {
        String squeezed = name.squeezed();
        row.add(!sellersName.isEmpty() && (sellersName.contains(squeezed) || squeezed.contains(sellersName)));
        row.add(places.domainLikeness(squeezed));
        row.add(Math.min(4, places.repeats(squeezed)));
        row.add(name.lines().stream().anyMatch(sellersBlock::contains));
        row.add(seller.map(chosen -> name.box().top() - chosen.box().top()).orElse(0.0));
        row.add(seller.map(chosen -> name.box().left() - chosen.box().left()).orElse(0.0));
    }
}
