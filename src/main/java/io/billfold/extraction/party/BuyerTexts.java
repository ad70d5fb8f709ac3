package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.BuyerText.Kind;
import io.billfold.extraction.rank.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the texts on the first page that may be the buyer's name. */
final class BuyerTexts {
    private static final int MOST = 250;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    /** From line to line of a name, in heights of the letters. */
    private static final double NEXT_LINE = 1.9;
    /** Between the left edges of a name's lines, in fractions of the page's width. */
    private static final double EDGE = 0.01;

    private static final Pattern SEPARATOR = Pattern.compile("\\s[·•|–—]\\s|[,;]\\s");

    /** "Herrn", "Fam.", "Spett.le": before a name, and no part of it. */
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:(?:Herrn?|Frau|Firma|Fa\\.|Fam\\.|Familie|Eheleute|Mrs?\\.?|Ms\\.?|M/s\\.?|Messrs\\.?|"
                    + "Monsieur|Madame|Mme|M\\.|Egr\\.|Gent\\.m[oa]|Spett\\.le|Spettabile|Sig\\.(?:ra)?|Dhr\\.|Mevr\\.|De heer|Mevrouw|D\\.ª?|Sr\\.|Sra\\.|An|Aan|To|To:)\\s+"
                    + "(?:et\\s+)?)+(?=\\p{Lu})");

    private final Marks marks;
    private final List<BuyerText> found = new ArrayList<>();

    private BuyerTexts(Marks marks) {
        this.marks = marks;
    }

    static List<BuyerText> of(Marks marks) {
        BuyerTexts texts = new BuyerTexts(marks);
        for (Segment segment : marks.sheet().segments()) {
            if (segment.page() == 1 && texts.found.size() < MOST) {
                texts.addFrom(segment);
            }
        }
        return texts.found;
    }

    private void addFrom(Segment segment) {
        List<LabelHit> labels = marks.labels(segment);
        int behind = labels.isEmpty() || labels.getFirst().start() > 1
                ? 0
                : labels.getFirst().end();
        String text = segment.text();
        if (behind > 0 && behind < text.length()) {
            addParts(segment, behind, Kind.AFTER_LABEL);
        }
        if (behind < text.length()) {
            addParts(segment, 0, Kind.LINE);
            addWithNext(segment);
        }
        for (NamesInSentences.Range name : NamesInSentences.of(text)) {
            add(segment, name.start(), name.end(), Kind.IN_SENTENCE);
        }
        // Between two labels of a line: "Facture n° F-17   Client : Mill SARL   Page 1".
        labels.stream()
                .filter(hit -> hit.start() > 1 && NamePlaces.BUYERS.contains(hit.label()))
                .forEach(hit -> addParts(segment, hit.end(), Kind.AFTER_LABEL));
    }

    /** The rest of the line from there on, and of it what stands before an address. */
    private void addParts(Segment segment, int start, Kind kind) {
        String text = segment.text();
        int from = start;
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        add(segment, from, text.length(), kind);
        Matcher separator = SEPARATOR.matcher(text);
        boolean ends = separator.find(from);
        while (ends
                && separator.group().strip().equals(",")
                && PartyWords.beginsWithLegalForm(Words.plain(text.substring(separator.end())))) {
            ends = separator.find();
        }
        if (ends) {
            add(segment, from, separator.start(), kind == Kind.LINE ? Kind.BEFORE_ADDRESS : kind);
        }
    }

    /** A narrow cell breaks a long name. */
    private void addWithNext(Segment segment) {
        marks.sheet()
                .below(segment, NEXT_LINE)
                // A broken line is full; a shorter one is a person's above the company's.
                .filter(next -> next.box().width() <= segment.box().width()
                        && Math.abs(next.box().left() - segment.box().left()) < EDGE
                        && PartyWords.hasLegalForm(Words.plain(next.text()))
                        && !PartyWords.endsInLegalForm(Words.plain(segment.text()))
                        && !Buyers.isSalutation(segment.text())
                        && marks.labels(segment).isEmpty())
                .ifPresent(next -> add(
                        segment.text() + " " + next.text(),
                        List.of(segment, next),
                        segment.box().union(next.box()),
                        Kind.TWO_LINES));
    }

    private void add(Segment segment, int start, int end, Kind kind) {
        if (start < end) {
            add(segment.text().substring(start, end), List.of(segment), segment.boxOf(start, end), kind);
        }
    }

    private void add(String printed, List<Segment> lines, Box box, Kind kind) {
        String text = ADDRESS.matcher(printed).replaceFirst("").strip();
        long digits = text.chars().filter(Character::isDigit).count();
        int letters = NameText.letters(text);
        if (letters >= SHORTEST && digits * 2 < letters && text.length() <= LONGEST) {
            found.add(new BuyerText(
                    text, lines, box, kind, text.length() < printed.strip().length()));
        }
    }
}
