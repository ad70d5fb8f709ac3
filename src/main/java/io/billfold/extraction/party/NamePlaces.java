package io.billfold.extraction.party;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import io.billfold.reading.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands around a text and elsewhere on the page that speaks for or against the seller's name. */
final class NamePlaces {
    static final Set<Label> BUYERS = EnumSet.of(Label.BUYER, Label.SHIP_TO);
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:@|www\\.|https?://(?:www\\.)?)([a-z0-9-]{3,40})\\.(?:[a-z]{2,})", Pattern.CASE_INSENSITIVE);
    /** From a label to its value, in fractions of the page's width. */
    private static final double BESIDE = 0.25;

    /** Between words of one line, in heights of the letters. */
    private static final double WIDE_SPACE = 3;

    static final Set<Label> IDENTIFIERS = EnumSet.of(
            Label.VAT_ID,
            Label.TAX_NUMBER,
            Label.COMPANY_REGISTER,
            Label.IBAN,
            Label.BIC,
            Label.BANK,
            Label.PHONE,
            Label.EMAIL);

    private static final int SHORTEST_CONTAINED = 5;
    private static final int SHORTEST_REGISTERED = 8;
    /** What says of a line whose it is. */
    private static final Set<Label> OWNERS = EnumSet.of(Label.VAT_ID, Label.COMPANY_REGISTER);

    private final Marks marks;
    private final Blocks blocks;
    private final Map<Segment, Set<Label>> identifiers = new HashMap<>();
    private final List<String> domains = new ArrayList<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Segment, String> registered = new HashMap<>();
    private final boolean textLayer;
    private final boolean namesABuyer;
    private final int firstWithLetters;
    private final int firstLegalRow;
    private final double largest;

    NamePlaces(Marks marks) {
        this.marks = marks;
        blocks = new Blocks(marks);
        Matcher matcher = DOMAIN.matcher(marks.sheet().text());
        while (matcher.find()) {
            domains.add(matcher.group(1).replace("-", "").toLowerCase(Locale.ROOT));
        }
        int letters = -1;
        int legal = -1;
        double height = 0;
        for (Segment segment : marks.sheet().segments()) {
            String plain = Words.plain(segment.text());
            repeats.merge(plain.replace(" ", ""), 1, Integer::sum);
            for (String word : plain.strip().split(" ", -1)) {
                words.merge(word, 1, Integer::sum);
            }
            if (says(segment, OWNERS)) {
                registered.put(segment, plain.replace(" ", ""));
            }
            int row = marks.sheet().rowIndex(segment);
            if (NameText.letters(segment.text()) >= 3 && letters < 0) {
                letters = row;
            }
            if (row < NameTexts.TOP_ROWS) {
                height = Math.max(height, segment.height());
                if (legal < 0 && PartyWords.endsInLegalForm(plain)) {
                    legal = row;
                }
            }
        }
        firstWithLetters = Math.max(0, letters);
        firstLegalRow = legal;
        largest = height;
        namesABuyer = marks.labels().stream()
                .anyMatch(hit -> hit.label() == Label.BUYER
                        && hit.start() < 3
                        && hit.segment().page() == 1
                        && hit.segment().box().top() < 0.5);
        textLayer = marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
    }

    /** What the recogniser took apart although it is one line: wide letters have wide spaces. */
    List<Segment> inOneLine(Segment segment) {
        if (textLayer) {
            return List.of(segment);
        }
        List<Segment> row = marks.sheet().row(segment);
        int first = row.indexOf(segment);
        int last = first;
        while (first > 0 && near(row.get(first - 1), row.get(first))) {
            first--;
        }
        while (last + 1 < row.size() && near(row.get(last), row.get(last + 1))) {
            last++;
        }
        return row.subList(first, last + 1);
    }

    private boolean near(Segment left, Segment right) {
        return right.box().left() - left.box().right() < WIDE_SPACE * Math.max(left.emWidth(), right.emWidth())
                && marks.amounts(left).isEmpty()
                && marks.amounts(right).isEmpty();
    }

    /** The printed line, counted from 0, that is the first with a word on it. */
    int firstWithLetters() {
        return firstWithLetters;
    }

    /** The first of the upper lines that ends as a company's name does, or −1. */
    int firstLegalRow() {
        return firstLegalRow;
    }

    /** The height of the largest letters near the top, in fractions of the page's height. */
    double largest() {
        return largest;
    }

    boolean textLayer() {
        return textLayer;
    }

    /** How many lines say just this. */
    int repeats(String squeezed) {
        return repeats.getOrDefault(squeezed, 0);
    }

    /** How many other lines hold this name among other words, at most 3; shorter ones stand in many words. */
    int containedElsewhere(String squeezed) {
        if (squeezed.length() < SHORTEST_CONTAINED) {
            return 0;
        }
        return (int) repeats.keySet().stream()
                .filter(line -> line.length() > squeezed.length() && line.contains(squeezed))
                .limit(3)
                .count();
    }

    /** The share of the text's words that stand elsewhere on the page too, 0 to 1. */
    double repeatedWords(String plain) {
        String[] all = plain.strip().split(" ", -1);
        long again = java.util.Arrays.stream(all)
                .filter(word -> word.length() > 2 && words.getOrDefault(word, 0) > 1)
                .count();
        return (double) again / all.length;
    }

    /** A label proper, and not a name that begins with the word, as "Lieferant GmbH" does. */
    boolean opensWithLabel(Segment segment) {
        List<LabelHit> hits = marks.labels(segment);
        return !hits.isEmpty()
                && hits.getFirst().start() < 3
                && (mostlyLabels(segment)
                        || segment.text()
                                .substring(hits.getFirst().end())
                                .stripLeading()
                                .startsWith(":"));
    }

    /** The label to the left on the same line, or at the beginning of the segment itself, or right above. */
    Optional<Label> label(Segment segment) {
        if (opensWithLabel(segment)) {
            return Optional.of(marks.labels(segment).getFirst().label());
        }
        Optional<Segment> left = marks.sheet().leftOf(segment).filter(this::opensWithLabel);
        return left.or(() -> marks.sheet().above(segment, 2.5).filter(this::opensWithLabel))
                .map(other -> marks.labels(other).getLast().label());
    }

    /** The nearest heading above that opens a block about the seller or the buyer. */
    Optional<Label> section(Segment segment) {
        int row = marks.sheet().rowIndex(segment);
        for (int i = row; i >= Math.max(0, row - 9); i--) {
            Optional<Label> nearest = marks.sheet().rows().get(i).stream()
                    .filter(other -> other.page() == segment.page()
                            && other != segment
                            && opensWithLabel(other)
                            && !isAnsweredBeside(other)
                            && other.box().left() < segment.box().right()
                            && other.box().left() > segment.box().left() - 0.6)
                    .sorted(Comparator.comparingDouble(
                            other -> Math.abs(other.box().left() - segment.box().left())))
                    .flatMap(other -> marks.labels(other).stream())
                    .filter(hit -> hit.start() < 3)
                    .map(LabelHit::label)
                    .filter(label -> label == Label.SELLER || BUYERS.contains(label) || label == Label.BANK)
                    .findFirst();
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    /** "Company   Birch Ltd" says one thing and opens no block. */
    private boolean isAnsweredBeside(Segment heading) {
        return textLayer
                && marks.sheet()
                        .rightOf(heading)
                        .filter(right -> !opensWithLabel(right)
                                && right.box().left() - heading.box().right() < BESIDE)
                        .isPresent();
    }

    /** Whether a line is a label and little else. */
    boolean mostlyLabels(Segment segment) {
        int covered = marks.labels(segment).stream()
                .mapToInt(hit -> hit.end() - hit.start())
                .sum();
        return covered * 10 > segment.text().length() * 7 && !PartyWords.hasLegalForm(Words.plain(segment.text()));
    }

    /** How many identifiers of a business (VAT number, register, bank account, telephone) stand with it: in its block, where pages are typeset. */
    int nearIdentifiers(Segment first) {
        return identifiers(first).size();
    }

    /** Which ones they are; asked for by every text that begins here, found once. */
    Set<Label> identifiers(Segment first) {
        return identifiers.computeIfAbsent(first, this::findIdentifiers);
    }

    private Set<Label> findIdentifiers(Segment first) {
        EnumSet<Label> near = EnumSet.noneOf(Label.class);
        if (textLayer) {
            for (Segment line : blocks.around(first)) {
                Optional<Segment> itsLabel = marks.sheet().leftOf(line).filter(this::mostlyLabels);
                Stream.concat(
                                marks.labels(line).stream(),
                                itsLabel.stream().flatMap(label -> marks.labels(label).stream()))
                        .map(LabelHit::label)
                        .filter(IDENTIFIERS::contains)
                        .forEach(near::add);
            }
            return near;
        }
        int row = marks.sheet().rowIndex(first);
        for (int i = Math.max(0, row - 3); i <= Math.min(marks.sheet().rows().size() - 1, row + 6); i++) {
            for (Segment other : marks.sheet().rows().get(i)) {
                if (other.page() == first.page()
                        && other.box().left() < first.box().right() + 0.1
                        && other.box().right() > first.box().left() - 0.1) {
                    marks.labels(other).stream()
                            .map(LabelHit::label)
                            .filter(IDENTIFIERS::contains)
                            .forEach(near::add);
                }
            }
        }
        return near;
    }

    Blocks blocks() {
        return blocks;
    }

    /** Whether the line itself holds one of these. */
    boolean says(Segment segment, Set<Label> labels) {
        return marks.labels(segment).stream().anyMatch(hit -> labels.contains(hit.label()));
    }

    /** Whether another line, with the VAT number or the register entry of a company, holds this name: its owner's. */
    boolean isNamedWithRegister(NameText name) {
        String squeezed = name.squeezed();
        return textLayer
                && squeezed.length() >= SHORTEST_REGISTERED
                && registered.entrySet().stream()
                        .anyMatch(line -> !name.lines().contains(line.getKey())
                                && line.getValue().contains(squeezed));
    }

    /** Whether a heading on the page says who is the buyer, so that nobody else is. */
    boolean namesABuyer() {
        return namesABuyer;
    }

    /** "Birch Conseil", and in the next line "SAS au capital de 8 000 €". */
    boolean saysItsFormBelow(Segment name) {
        return marks.sheet()
                .below(name, 2)
                .map(below -> Words.plain(below.text()))
                .filter(below -> PartyWords.beginsWithLegalForm(below) && below.contains(" capital "))
                .isPresent();
    }

    boolean addressBelow(Segment first) {
        Segment at = first;
        for (int step = 0; step < 5; step++) {
            Optional<Segment> next = marks.sheet().below(at, 2.2);
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
            if (PartyWords.POSTCODE.matcher(at.text()).find()) {
                return true;
            }
        }
        return false;
    }

    double domainLikeness(String squeezed) {
        double best = 0;
        for (String domain : domains) {
            if (squeezed.contains(domain) || (squeezed.length() > 4 && domain.contains(squeezed))) {
                best = Math.max(
                        best,
                        (double) Math.min(domain.length(), squeezed.length())
                                / Math.max(domain.length(), squeezed.length()));
            }
            int shared = 0;
            while (shared < Math.min(domain.length(), squeezed.length())
                    && domain.charAt(shared) == squeezed.charAt(shared)) {
                shared++;
            }
            best = Math.max(best, shared >= 4 ? (double) shared / domain.length() : 0);
        }
        return best;
    }
}
