package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.NameText.Kind;
import io.billfold.extraction.rank.FeatureRow;
import io.billfold.extraction.rank.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes the texts that may be the seller's name for the ranker. */
final class NameFeatures {
    private final Marks marks;
    private final NamePlaces places;
    private final NameRules rules;

    NameFeatures(Marks marks) {
        this.marks = marks;
        places = new NamePlaces(marks);
        rules = new NameRules(marks, places);
    }

    List<NameCandidate> candidates() {
        return NameTexts.of(marks, places).stream()
                .map(name -> {
                    double rule = rules.score(name);
                    return new NameCandidate(name.text(), name.first(), name.last(), name.box(), rule, row(name, rule));
                })
                .toList();
    }

    private float[] row(NameText name, double rule) {
        FeatureRow row = new FeatureRow();
        for (Kind each : Kind.values()) {
            row.add(name.kind() == each);
        }
        addPosition(row, name);
        addLetters(row, name.text(), name.plain());
        row.add(name.raw().length() - name.text().length());
        row.add(name.first().confidence());
        addWords(row, name.plain());
        row.add(PartyWords.isStreetAndNumber(name.text()));
        addSurroundings(row, name);
        addSize(row, name);
        row.add(rule);
        row.add(places.nearIdentifiers(name.first()));
        row.add(places.domainLikeness(name.squeezed()));
        row.add(Math.min(5, places.repeats(name.squeezed())));
        row.add(places.repeatedWords(name.plain()));
        row.add(places.textLayer());
        addLines(row, name);
        row.add(places.containedElsewhere(name.squeezed()));
        return row.toArray();
    }

    private void addPosition(FeatureRow row, NameText name) {
        Segment first = name.first();
        int line = marks.sheet().rowIndex(first);
        row.add(Math.min(60, line - places.firstWithLetters()));
        row.add(places.firstLegalRow() < 0 ? -50 : Math.clamp(line - places.firstLegalRow(), -20, 40));
        row.add(name.box().top());
        row.add(first.page());
        row.add(first.height() / marks.sheet().medianHeight());
        row.add(first.height() / Math.max(1e-6, places.largest()));
        row.add(name.box().left());
        row.add(Math.abs(name.box().centerX() - 0.5));
        row.add(name.box().width());
    }

    private static void addLetters(FeatureRow row, String text, String plain) {
        long digits = text.chars().filter(Character::isDigit).count();
        long upper = text.chars().filter(Character::isUpperCase).count();
        long vowels = plain.chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
        int letters = NameText.letters(text);
        row.add(text.length());
        row.add(plain.strip().split(" ", -1).length);
        row.add((double) digits / text.length());
        row.add((double) upper / Math.max(1, letters));
        row.add((double) vowels / Math.max(1, letters));
        row.add(letters);
        row.add(text.chars().filter(c -> c == ',' || c == ':').count());
        row.add(text.contains("@") || text.contains("www") || text.contains("http"));
        row.add(text.contains("&"));
        row.add(Character.isDigit(text.charAt(0)));
        row.add(text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count());
    }

    private static void addWords(FeatureRow row, String plain) {
        row.add(PartyWords.endsInLegalForm(plain));
        row.add(PartyWords.hasLegalForm(plain));
        for (String group : List.of("business", "street", "place", "notname", "person")) {
            row.add(PartyWords.count(plain, group));
        }
        row.add(PartyWords.POSTCODE.matcher(plain).find());
    }

    private void addSurroundings(FeatureRow row, NameText name) {
        Segment first = name.first();
        row.add(marks.labels(first).size());
        row.add(marks.labels(first).stream()
                .anyMatch(hit -> hit.label() == Label.INVOICE || hit.label() == Label.RECEIPT));
        row.add(marks.amounts(first).size());
        row.add(marks.dates(first).size());
        row.add(marks.sheet().row(first).size());
        addNeighbour(row, marks.sheet().above(first, 3).orElse(null));
        addNeighbour(row, marks.sheet().below(name.last(), 3).orElse(null));
        Optional<Label> label = places.label(first);
        row.add(label.filter(l -> l == Label.SELLER).isPresent());
        row.add(label.filter(NamePlaces.BUYERS::contains).isPresent());
        row.add(label.filter(l -> l == Label.NAME).isPresent());
        Optional<Label> section = places.section(first);
        row.add(section.filter(l -> l == Label.SELLER).isPresent());
        row.add(section.filter(NamePlaces.BUYERS::contains).isPresent());
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
        row.add(NameText.letters(text));
    }

    /** Whether a line is a company's full name by itself, so that the one before it is its brand. */
    private static boolean isWhole(String line) {
        String plain = Words.plain(line);
        return PartyWords.endsInLegalForm(plain) && plain.strip().split(" ", -1).length > 3;
    }

    /** Whether it is printed in one piece: the lines of a name are alike, and unlike those around them. */
    private void addSize(FeatureRow row, NameText name) {
        double height = name.first().height();
        Box firstLine = lineOf(name.first(), name);
        Box lastLine = lineOf(name.last(), name);
        row.add(name.lines().stream().map(marks.sheet()::rowIndex).distinct().count());
        row.add(name.lines().size() > 1 && isWhole(name.last().text()));
        row.add(name.last().height() / height);
        row.add(!name.lines().containsAll(places.inOneLine(name.first()))
                || !name.lines().containsAll(places.inOneLine(name.last())));
        row.add(name.lines().stream().mapToDouble(Segment::confidence).min().orElse(0));
        row.add(Math.abs(firstLine.centerX() - lastLine.centerX()));
        Optional<Segment> below = marks.sheet().below(name.last(), 3);
        row.add(below.map(next -> next.height() / name.last().height()).orElse(0.0));
        row.add(below.map(next ->
                        (next.box().top() - lastLine.bottom()) / name.last().height())
                .orElse(9.0));
        row.add(below.map(next -> Math.abs(next.box().centerX() - lastLine.centerX()))
                .orElse(1.0));
        Optional<Segment> above = marks.sheet().above(name.first(), 3);
        row.add(above.map(before -> before.height() / height).orElse(0.0));
        row.add(above.map(before -> (firstLine.top() - before.box().bottom()) / height)
                .orElse(9.0));
    }

    /** What its first and its last line are by themselves. */
    private static void addLines(FeatureRow row, NameText name) {
        row.add(PartyWords.isBranchNumber(name.first().text()));
        row.add(PartyWords.isBranchNumber(name.last().text()));
        row.add(PartyWords.isCityAndState(name.last().text()));
        String last = Words.plain(name.last().text());
        row.add(name.lines().size() > 1 && PartyWords.onlyTrade(last));
        row.add(name.lines().size() > 1 ? NameText.letters(name.last().text()) : 0);
        row.add(
                name.lines().size() > 1
                        ? (double) NameText.letters(name.first().text())
                                / Math.max(1, NameText.letters(name.last().text()))
                        : 0);
        row.add(name.last().box().width() / Math.max(1e-6, name.first().box().width()));
        row.add(PartyWords.onlyCourtesy(Words.plain(name.first().text())));
    }

    /** All of the name that is printed on the line of this segment. */
    private Box lineOf(Segment segment, NameText name) {
        return name.lines().stream()
                .filter(other -> marks.sheet().rowIndex(other) == marks.sheet().rowIndex(segment))
                .map(Segment::box)
                .reduce(Box::union)
                .orElseThrow();
    }
}
