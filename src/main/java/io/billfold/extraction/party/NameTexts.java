package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.NameText.Kind;
import io.billfold.extraction.rank.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the texts that may be the seller's name. */
final class NameTexts {
    static final int TOP_ROWS = 14;
    /** How far below a line, in heights of it, the next line of a name is at most. */
    static final double NEXT_LINE = 2.2;

    private static final int LONGEST = 80;
    private static final int MOST = 300;
    private static final int MOST_LINES = 5;
    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—·•|,*/]\\s|\\s?[|·•]\\s?|,\\s");
    /** What a receipt says before the name, "Welcome to …"; OCR often loses the spaces. */
    private static final Pattern GREETING = Pattern.compile(
            "^\\W*(?:welcome\\s?to\\s?our\\s?(?:store|shop|restaurant)|welcome\\s?to|welcome|thank\\s?you\\s?for\\s?(?:dining|shopping|visiting|choosing|eating|stopping)"
                    + "(?:\\s?(?:at|with|by|in))?|willkommen\\s?(?:bei|im|in)|bienvenue\\s?(?:chez|a|à|au)|benvenuti?\\s?(?:da|a|al)"
                    + "|bienvenidos?\\s?a|selamat\\s?datang\\s?ke)\\b[\\s:,!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Receipt from …". */
    private static final Pattern HEADING_FROM = Pattern.compile(
            "^\\W*(?:tax |vat )?(?:invoice|receipt|bill|statement|rechnung|quittung|beleg|facture|reçu|fattura|ricevuta|factura|recibo|factuur|fatura)"
                    + "\\s(?:from|von|der|de|du|di|da|van)\\s+(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Birch GmbH & Co." in a column too narrow for the KG. */
    static final Pattern UNFINISHED = Pattern.compile("&\\s?[Cc][Oo]\\.?\\s*$");

    private static final Pattern PHONE_AT_END = Pattern.compile(
            "(?i)\\s+(?:tel|telefon|telefoon|phone|fon|fax|mobil)[.:]{0,2}\\s*[+\\d(].*$|(?<=\\p{L}.{0,3})[\\s,:]+(?:(?:tel|phone|ph|t)[\\s.:]*)?\\(?\\+?\\d{2,4}\\)?[-.\\s]\\d{3,4}[-.\\s]\\d{3,4}\\s*$");

    private final Marks marks;
    private final NamePlaces places;
    private final List<NameText> found = new ArrayList<>();

    private NameTexts(Marks marks, NamePlaces places) {
        this.marks = marks;
        this.places = places;
    }

    static List<NameText> of(Marks marks, NamePlaces places) {
        NameTexts texts = new NameTexts(marks, places);
        for (Segment segment : marks.sheet().segments()) {
            if (texts.found.size() < MOST && texts.mayBegin(segment)) {
                texts.addFrom(segment);
            }
        }
        return texts.found;
    }

    private boolean mayBegin(Segment segment) {
        if (PartyWords.misreadsCourtesy(Words.plain(segment.text()))
                || PartyWords.namesAPerson(segment.text())
                || PartyWords.isBranchNumber(segment.text())) {
            return false;
        }
        return isTop(segment)
                || PartyWords.hasLegalForm(Words.plain(segment.text()))
                || (places.textLayer()
                        && (places.label(segment).isPresent()
                                || (segment.page() == 1 && segment.box().top() > 0.85)));
    }

    private boolean isTop(Segment segment) {
        return marks.sheet().rowIndex(segment) < places.firstWithLetters() + TOP_ROWS;
    }

    private void addFrom(Segment segment) {
        Matcher greeting = GREETING.matcher(segment.text());
        boolean greets = greeting.find();
        if (!greets) {
            greeting = HEADING_FROM.matcher(segment.text());
            greets = greeting.find();
        }
        if (greets) {
            addRest(segment, greeting.end(), Kind.AFTER_GREETING);
        }
        if (!greets || NameText.letters(segment.text().substring(greeting.end())) < 3) {
            add(segment.text(), List.of(segment), segment.box(), Kind.LINE);
        }
        addLines(segment);
        addUnfinished(segment);
        addRow(segment);
        addPart(segment);
        addWithin(segment);
        addAfterLabel(segment);
    }

    /** The line with those below it: any one, or as many as are printed alike, as long names on narrow paper are. */
    private void addLines(Segment segment) {
        if (isTop(segment) && !PartyWords.onlyCourtesy(Words.plain(segment.text()))) {
            addLines(segment, List::of, 1);
            addLines(segment, places::inOneLine, 2);
        }
    }

    /** @param least how many segments one of the lines has at least: otherwise they were added before */
    private void addLines(Segment first, Function<Segment, List<Segment>> line, int least) {
        List<Segment> segments = new ArrayList<>(line.apply(first));
        boolean longEnough = segments.size() >= least;
        int lines = 1;
        Optional<Segment> next = below(segments);
        while (next.isPresent() && lines < MOST_LINES) {
            List<Segment> added = line.apply(next.get());
            segments.addAll(added);
            lines++;
            longEnough |= added.size() >= least;
            String joined =
                    String.join(" ", segments.stream().map(Segment::text).toList());
            if (joined.length() >= LONGEST || (lines > 2 && !alike(segments))) {
                return;
            }
            if (longEnough) {
                Box box = segments.stream().map(Segment::box).reduce(Box::union).orElseThrow();
                add(joined, segments, box, lines == 2 ? Kind.TWO_LINES : Kind.MORE_LINES);
            }
            next = below(added);
        }
    }

    private void addUnfinished(Segment segment) {
        if (places.textLayer() && UNFINISHED.matcher(segment.text()).find()) {
            marks.sheet()
                    .below(segment, NEXT_LINE)
                    .filter(next -> PartyWords.onlyLegalForm(Words.plain(next.text())))
                    .ifPresent(next -> add(
                            segment.text() + " " + next.text(),
                            List.of(segment, next),
                            segment.box().union(next.box()),
                            Kind.LINE));
        }
    }

    private Optional<Segment> below(List<Segment> line) {
        return line.stream()
                .flatMap(segment -> marks.sheet().below(segment, NEXT_LINE).stream())
                .findFirst();
    }

    private static boolean alike(List<Segment> lines) {
        double lowest = lines.stream().mapToDouble(Segment::height).min().orElseThrow();
        double highest = lines.stream().mapToDouble(Segment::height).max().orElseThrow();
        return highest < 1.6 * lowest;
    }

    private void addRow(Segment segment) {
        marks.sheet().rightOf(segment).ifPresent(next -> {
            String joined = segment.text() + " " + next.text();
            if (joined.length() < LONGEST && next.box().left() - segment.box().right() < 4 * segment.emWidth()) {
                add(joined, List.of(segment, next), segment.box().union(next.box()), Kind.ROW);
            }
        });
    }

    /** What stands before a separator: letterheads print name and address on one line. */
    private void addPart(Segment segment) {
        if (places.textLayer() || PartyWords.hasLegalForm(Words.plain(segment.text()))) {
            Matcher separator = SEPARATOR.matcher(segment.text());
            boolean found = separator.find();
            while (found
                    && separator.group().strip().equals(",")
                    && PartyWords.beginsWithLegalForm(Words.plain(segment.text().substring(separator.end())))) {
                found = separator.find();
            }
            if (found && separator.start() >= 3) {
                String part = segment.text().substring(0, separator.start());
                add(part, List.of(segment), segment.boxOf(0, separator.start()), Kind.PART);
            }
        }
    }

    private void addWithin(Segment segment) {
        if (places.textLayer() && PartyWords.hasLegalForm(Words.plain(segment.text()))) {
            for (NamesInSentences.Range name : NamesInSentences.of(segment.text())) {
                add(
                        segment.text().substring(name.start(), name.end()),
                        List.of(segment),
                        segment.boxOf(name.start(), name.end()),
                        Kind.IN_SENTENCE);
            }
        }
    }

    private void addAfterLabel(Segment segment) {
        List<LabelHit> hits = marks.labels(segment);
        if (!hits.isEmpty()
                && hits.getLast().end() + 3 < segment.text().length()
                && segment.text().substring(hits.getLast().end()).stripLeading().startsWith(":")) {
            addRest(segment, hits.getLast().end(), Kind.AFTER_LABEL);
        }
    }

    private void addRest(Segment segment, int start, Kind kind) {
        String rest = segment.text().substring(start).replaceFirst("^[\\s:.\\-]+", "");
        int end = segment.text().length();
        if (!rest.isEmpty()) {
            add(rest, List.of(segment), segment.boxOf(end - rest.length(), end), kind);
        }
    }

    private void add(String printed, List<Segment> lines, Box box, Kind kind) {
        String raw = lines.size() > 1 ? GREETING.matcher(printed).replaceFirst("") : printed;
        String text = places.textLayer() ? clean(raw) : Misreadings.mendedName(clean(raw));
        String plain = Words.plain(text);
        if (NameText.letters(text) >= 2
                && text.length() <= LONGEST
                && !PartyWords.onlyLegalForm(plain)
                && !PartyWords.onlyCourtesy(plain)) {
            found.add(new NameText(text, raw, List.copyOf(lines), box, kind));
        }
    }

    /** Without register numbers and the marks around them. */
    private static String clean(String raw) {
        String text = PHONE_AT_END
                .matcher(PartyWords.REGISTER.matcher(raw).replaceAll(" "))
                .replaceFirst("");
        return text.replaceAll("^[\\s*#=_~.,:;'\"\\-–|]+|[\\s*#=_~,:;'\"\\-–|]+$", "")
                .replaceAll("\\(\\s*\\)|\\s+", " ")
                .strip();
    }
}
