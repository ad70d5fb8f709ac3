package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.FeatureRow;
import io.billfold.extraction.rank.Words;
import io.billfold.reading.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds texts that may be the seller's name and describes them for the ranker. */
final class NameFeatures {
    private static final int TOP_ROWS = 14;
    private static final int LONGEST = 80;
    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—·•|,*]\\s|\\s?[|·•]\\s?|,\\s");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:@|www\\.|https?://(?:www\\.)?)([a-z0-9-]{3,40})\\.(?:[a-z]{2,})", Pattern.CASE_INSENSITIVE);
    private static final Set<Label> BUYERS = EnumSet.of(Label.BUYER, Label.SHIP_TO);

    private static final Set<Label> IDENTIFIERS = EnumSet.of(
            Label.VAT_ID,
            Label.TAX_NUMBER,
            Label.COMPANY_REGISTER,
            Label.IBAN,
            Label.BIC,
            Label.BANK,
            Label.PHONE,
            Label.EMAIL);

    private final Marks marks;
    private final List<String> domains = new ArrayList<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final boolean textLayer;
    private final int firstWithLetters;
    private final int firstLegalRow;
    private final double largest;

    /** How a candidate came about; a feature. */
    private enum Kind {
        LINE,
        TWO_LINES,
        ROW,
        PART,
        AFTER_LABEL
    }

    NameFeatures(Marks marks) {
        this.marks = marks;
        Matcher matcher = DOMAIN.matcher(marks.sheet().text());
        while (matcher.find()) {
            domains.add(matcher.group(1).replace("-", "").toLowerCase(java.util.Locale.ROOT));
        }
        int letters = -1;
        int legal = -1;
        double height = 0;
        for (Segment segment : marks.sheet().segments()) {
            String plain = Words.plain(segment.text());
            repeats.merge(plain.replace(" ", ""), 1, Integer::sum);
            int row = marks.sheet().rowIndex(segment);
            if (letters(segment.text()) >= 3 && letters < 0) {
                letters = row;
            }
            if (row < TOP_ROWS) {
                height = Math.max(height, segment.height());
                if (legal < 0 && PartyWords.endsInLegalForm(plain)) {
                    legal = row;
                }
            }
        }
        firstWithLetters = Math.max(0, letters);
        firstLegalRow = legal;
        largest = height;
        textLayer = marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
    }

    List<NameCandidate> candidates() {
        List<NameCandidate> candidates = new ArrayList<>();
        for (Segment segment : marks.sheet().segments()) {
            String plain = Words.plain(segment.text());
            boolean top = marks.sheet().rowIndex(segment) < firstWithLetters + TOP_ROWS;
            boolean named = PartyWords.hasLegalForm(plain);
            boolean labelled = textLayer && label(segment).isPresent();
            if ((top
                            || named
                            || labelled
                            || (textLayer
                                    && segment.page() == 1
                                    && segment.box().top() > 0.85))
                    && candidates.size() < 120) {
                addOf(segment, plain, candidates);
            }
        }
        return candidates;
    }

    private void addOf(Segment segment, String plain, List<NameCandidate> candidates) {
        add(segment.text(), segment, segment, segment.box(), Kind.LINE, candidates);
        marks.sheet().below(segment, 2.2).ifPresent(next -> {
            String joined = segment.text() + " " + next.text();
            if (joined.length() < LONGEST && marks.sheet().rowIndex(segment) < firstWithLetters + TOP_ROWS) {
                add(joined, segment, next, segment.box().union(next.box()), Kind.TWO_LINES, candidates);
            }
        });
        marks.sheet().rightOf(segment).ifPresent(next -> {
            String joined = segment.text() + " " + next.text();
            if (joined.length() < LONGEST && next.box().left() - segment.box().right() < 4 * segment.emWidth()) {
                add(joined, segment, next, segment.box().union(next.box()), Kind.ROW, candidates);
            }
        });
        if (textLayer || PartyWords.hasLegalForm(plain)) {
            Matcher separator = SEPARATOR.matcher(segment.text());
            if (separator.find() && separator.start() >= 3) {
                String part = segment.text().substring(0, separator.start());
                add(part, segment, segment, segment.boxOf(0, separator.start()), Kind.PART, candidates);
            }
        }
        List<LabelHit> hits = marks.labels(segment);
        if (!hits.isEmpty()
                && hits.getLast().end() + 3 < segment.text().length()
                && segment.text().substring(hits.getLast().end()).stripLeading().startsWith(":")) {
            int start = hits.getLast().end();
            String rest = segment.text().substring(start).replaceFirst("^[\\s:.\\-]+", "");
            add(
                    rest,
                    segment,
                    segment,
                    segment.boxOf(
                            segment.text().length() - rest.length(),
                            segment.text().length()),
                    Kind.AFTER_LABEL,
                    candidates);
        }
    }

    private void add(String raw, Segment first, Segment last, Box box, Kind kind, List<NameCandidate> candidates) {
        String text = clean(raw);
        if (letters(text) >= 2 && text.length() <= LONGEST && !PartyWords.onlyLegalForm(Words.plain(text))) {
            double rule = ruleScore(text, Words.plain(text), first, last, kind);
            candidates.add(
                    new NameCandidate(text, first, last, box, rule, features(text, raw, first, last, box, kind)));
        }
    }

    /** Without register numbers and the marks around them. */
    static String clean(String raw) {
        String text = PartyWords.REGISTER.matcher(raw).replaceAll(" ");
        return text.replaceAll("^[\\s*#=_~.,:;'\"\\-–|]+|[\\s*#=_~,:;'\"\\-–|]+$", "")
                .replaceAll("\\(\\s*\\)|\\s+", " ")
                .strip();
    }

    private float[] features(String text, String raw, Segment first, Segment last, Box box, Kind kind) {
        String plain = Words.plain(text);
        FeatureRow row = new FeatureRow();
        for (Kind each : Kind.values()) {
            row.add(kind == each);
        }
        int line = marks.sheet().rowIndex(first);
        row.add(Math.min(60, line - firstWithLetters));
        row.add(firstLegalRow < 0 ? -50 : Math.clamp(line - firstLegalRow, -20, 40));
        row.add(box.top());
        row.add(first.page());
        row.add(first.height() / marks.sheet().medianHeight());
        row.add(first.height() / Math.max(1e-6, largest));
        row.add(box.left());
        row.add(Math.abs(box.centerX() - 0.5));
        row.add(box.width());
        addLetters(row, text, plain);
        row.add(raw.length() - text.length());
        row.add(first.confidence());
        addWords(row, plain);
        addSurroundings(row, first, last);
        String squeezed = plain.replace(" ", "");
        row.add(ruleScore(text, plain, first, last, kind));
        row.add(nearIdentifiers(first));
        row.add(domainLikeness(squeezed));
        row.add(Math.min(5, repeats.getOrDefault(squeezed, 0)));
        row.add(textLayer);
        return row.toArray();
    }

    private static void addLetters(FeatureRow row, String text, String plain) {
        long digits = text.chars().filter(Character::isDigit).count();
        long upper = text.chars().filter(Character::isUpperCase).count();
        row.add(text.length());
        row.add(plain.strip().split(" ", -1).length);
        row.add((double) digits / text.length());
        row.add((double) upper / Math.max(1, letters(text)));
        row.add(text.chars().filter(c -> c == ',' || c == ':').count());
        row.add(text.contains("@") || text.contains("www") || text.contains("http"));
        row.add(text.contains("&"));
        row.add(Character.isDigit(text.charAt(0)));
    }

    private static void addWords(FeatureRow row, String plain) {
        row.add(PartyWords.endsInLegalForm(plain));
        row.add(PartyWords.hasLegalForm(plain));
        for (String group : List.of("business", "street", "place", "notname", "person")) {
            row.add(PartyWords.count(plain, group));
        }
        row.add(PartyWords.POSTCODE.matcher(plain).find());
    }

    private void addSurroundings(FeatureRow row, Segment first, Segment last) {
        row.add(marks.labels(first).size());
        row.add(marks.labels(first).stream()
                .anyMatch(hit -> hit.label() == Label.INVOICE || hit.label() == Label.RECEIPT));
        row.add(marks.amounts(first).size());
        row.add(marks.dates(first).size());
        row.add(marks.sheet().row(first).size());
        addNeighbour(row, marks.sheet().above(first, 3).orElse(null));
        addNeighbour(row, marks.sheet().below(last, 3).orElse(null));
        Optional<Label> label = label(first);
        row.add(label.filter(l -> l == Label.SELLER).isPresent());
        row.add(label.filter(BUYERS::contains).isPresent());
        row.add(label.filter(l -> l == Label.NAME).isPresent());
        Optional<Label> section = section(first);
        row.add(section.filter(l -> l == Label.SELLER).isPresent());
        row.add(section.filter(BUYERS::contains).isPresent());
        row.add(section.filter(l -> l == Label.BANK).isPresent());
    }

    private void addNeighbour(FeatureRow row, @Nullable Segment neighbour) {
        String text = neighbour == null ? "" : neighbour.text();
        String plain = Words.plain(text);
        row.add(neighbour == null);
        row.add(PartyWords.REGISTER.matcher(text).find());
        row.add(PartyWords.count(plain, "street"));
        row.add(PartyWords.endsInLegalForm(plain));
        row.add(PartyWords.POSTCODE.matcher(text).find());
        row.add(PartyWords.count(plain, "notname"));
        row.add(PartyWords.startsLikeAnAddress(text));
        row.add(neighbour == null ? 0 : neighbour.height() / marks.sheet().medianHeight());
        row.add(letters(text));
    }

    /** A label proper, and not a name that begins with the word, as "Lieferant GmbH" does. */
    private boolean opensWithLabel(Segment segment) {
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
    private Optional<Label> label(Segment segment) {
        if (opensWithLabel(segment)) {
            return Optional.of(marks.labels(segment).getFirst().label());
        }
        Optional<Segment> left = marks.sheet().leftOf(segment).filter(this::opensWithLabel);
        return left.or(() -> marks.sheet().above(segment, 2.5).filter(this::opensWithLabel))
                .map(other -> marks.labels(other).getLast().label());
    }

    /** The nearest heading above that opens a block about the seller or the buyer. */
    private Optional<Label> section(Segment segment) {
        int row = marks.sheet().rowIndex(segment);
        for (int i = row; i >= Math.max(0, row - 9); i--) {
            Optional<Label> nearest = marks.sheet().rows().get(i).stream()
                    .filter(other -> other.page() == segment.page()
                            && other != segment
                            && opensWithLabel(other)
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

    /** What a person would say from the layout: carries what few examples of invoices cannot teach. */
    private double ruleScore(String text, String plain, Segment first, Segment last, Kind kind) {
        Optional<Label> section = section(first);
        Optional<Label> label = label(first);
        double score = 3 * domainLikeness(plain.replace(" ", ""));
        score += section.filter(l -> l == Label.SELLER).isPresent()
                        || label.filter(l -> l == Label.SELLER).isPresent()
                ? 3
                : 0;
        score -= section.filter(BUYERS::contains).isPresent()
                        || label.filter(BUYERS::contains).isPresent()
                ? 3
                : 0;
        score += section.filter(l -> l == Label.SELLER).isPresent()
                        && label.filter(l -> l == Label.NAME).isPresent()
                ? 2
                : 0;
        if (kind == Kind.AFTER_LABEL) {
            Label before = marks.labels(first).getLast().label();
            score += before == Label.SELLER || before == Label.BANK ? 2 : 0;
            score -= before == Label.BIC || before == Label.IBAN ? 3 : 0;
        }
        boolean senderLine = kind == Kind.PART
                && PartyWords.POSTCODE
                        .matcher(first.text().substring(text.length() / 2))
                        .find();
        score += senderLine ? 2.5 : 0;
        score += PartyWords.endsInLegalForm(plain) ? 1 : PartyWords.hasLegalForm(plain) ? 0.5 : 0;
        score += Math.min(2, repeats.getOrDefault(plain.replace(" ", ""), 0) - 1) * 0.4;
        score += nearIdentifiers(first) * 0.5;
        score += first.box().top() < 0.15 && first.page() == 1 ? 0.7 : 0;
        score += Math.min(1, first.height() / marks.sheet().medianHeight() - 1) * 0.5;
        boolean inWindow =
                first.page() == 1 && first.box().top() > 0.1 && first.box().top() < 0.35 && !senderLine;
        score -= Math.min(3, PartyWords.count(plain, "notname"))
                + (PartyWords.POSTCODE.matcher(text).find() ? 2 : 0);
        score -= marks.dates(first).isEmpty() ? 0 : 1.5;
        score -= text.length() > 55 ? 1.5 : 0;
        score -= Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)) ? 0 : 1;
        score -= text.contains("@") || text.contains("www.") || text.contains("http") ? 3 : 0;
        score -= kind == Kind.LINE && opensWithLabel(first) ? 2 : 0;
        score -= kind == Kind.TWO_LINES ? 0.6 : 0;
        score -= mostlyLabels(first) || mostlyLabels(last) ? 4 : 0;
        score -= PartyWords.count(plain, "street") > 0 && text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        score -= PartyWords.count(plain, "street") > 1 ? 1 : 0;
        score -= text.chars().filter(Character::isDigit).count() > 3 ? 1 : 0;
        score -= inWindow && addressBelow(first) && nearIdentifiers(first) == 0 ? 1.5 : 0;
        return score;
    }

    /** Whether a line is a label and little else. */
    private boolean mostlyLabels(Segment segment) {
        int covered = marks.labels(segment).stream()
                .mapToInt(hit -> hit.end() - hit.start())
                .sum();
        return covered * 10 > segment.text().length() * 7 && !PartyWords.hasLegalForm(Words.plain(segment.text()));
    }

    /** How many identifiers of a business (VAT number, register, bank account, telephone) stand within a few lines in the same column. */
    private int nearIdentifiers(Segment first) {
        EnumSet<Label> near = EnumSet.noneOf(Label.class);
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
        return near.size();
    }

    private boolean addressBelow(Segment first) {
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

    private double domainLikeness(String squeezed) {
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

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
