package io.billfold.extraction.party;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person would take for the buyer's name: under a heading that names the buyer, else the first line of the address window.
 * One of the ranker's features.
 */
final class Buyers {
    private static final double UNDER_HEADING = 0.85;
    private static final double IN_WINDOW = 0.6;
    private static final int FARTHEST = 6;
    /** Below this part of the page "Recipient: …" is about something else, such as a transfer slip. */
    private static final double LOWEST = 0.5;
    /** From a label to its value, in fractions of the page's width. */
    private static final double BESIDE = 0.25;

    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:(?:Herrn?|Frau|Firma|Fa\\.|Mrs?\\.?|Ms\\.?|Messrs\\.?|Monsieur|Madame|Mme|Egr\\.|Gent\\.m[oa]|Spett\\.le|Sig\\.(?:ra)?|Dhr\\.|Mevr\\.|De heer|Mevrouw)\\s+)+(?=\\p{Lu})");

    private static final Pattern SALUTATION = Pattern.compile(
            "(?i)\\W*(?:herrn?|frau|firma|fa\\.?|familie|eheleute|mrs?\\.?|ms\\.?|m/s\\.?|messrs\\.?|monsieur|madame|mme|egr\\.?|gent\\.?ma|spett\\.?(?:le|abile)?|sig\\.?(?:ra)?|de heer|mevrouw|exmo.{0,14}|to|an|an (?:die|den|das|herrn|frau|firma)|à|a|aan)\\W*");

    /** "Attention: Subcontracts Administrator", "Frau Ladina Caduff": for whom it is within the company named above. */
    private static final Pattern ADDRESSEE = Pattern.compile(
            "(?iu)^(?:attn|attention|att\\.|for the attention of|f\\.?a\\.?o\\b|à l['’]att|a l['’]att|z\\. ?h|zu h[aä]nden|t\\. ?a\\. ?v|ter attentie|alla c\\.? ?a|all['’]attenzione|c\\.a\\.|a la atención|a/c\\b|att:|(?:herrn?|frau|familie|monsieur|madame|mme|de heer|dhr\\.?|mevrouw|mevr\\.?|egr\\.|gent\\.ma|sig\\.(?:ra)?|mrs?\\.?|ms\\.?)\\s+\\p{L}).*");

    private Buyers() {}

    /** Whether the line names a person of the company in the line above, who receives the letter. */
    static boolean isAddressee(String line) {
        return ADDRESSEE.matcher(line).matches();
    }

    static Optional<Parties.Chosen> name(Marks marks, Optional<Parties.Chosen> seller) {
        String other = seller.map(chosen -> Words.plain(chosen.text())).orElse("");
        return marks.labels().stream()
                .filter(hit -> hit.label() == Label.BUYER
                        && hit.start() < 2
                        && hit.segment().page() == 1
                        && (hit.segment().box().top() < LOWEST || standsAlone(hit)))
                .flatMap(hit -> underHeading(hit, marks).stream())
                .map(chosen -> companyBelow(chosen, marks))
                .filter(chosen -> !Words.plain(chosen.text()).equals(other))
                .findFirst()
                .or(() -> inWindow(marks, other))
                .or(() -> inSentence(marks, other));
    }

    /** Up to the comma before the address; one before a legal form is part of the name. */
    private static String name(String rest) {
        int comma = rest.indexOf(", ");
        while (comma > 0 && PartyWords.beginsWithLegalForm(Words.plain(rest.substring(comma)))) {
            comma = rest.indexOf(", ", comma + 1);
        }
        return comma > 2 ? rest.substring(0, comma) : rest;
    }

    private static boolean standsAlone(LabelHit hit) {
        return hit.segment().text().length() <= hit.end() + 1;
    }

    /** "Billed to: Birch Ltd, 9 Mill Lane" within a line of small print. */
    private static Optional<Parties.Chosen> inSentence(Marks marks, String seller) {
        return marks.labels().stream()
                .filter(hit -> hit.label() == Label.BUYER && hit.start() > 2)
                .flatMap(hit -> underHeading(hit, marks).stream())
                .filter(chosen -> !Words.plain(chosen.text()).equals(seller))
                .findFirst();
    }

    /** Under a person's name often stands whom they work for: that is who buys. */
    private static Parties.Chosen companyBelow(Parties.Chosen person, Marks marks) {
        return PartyWords.hasLegalForm(Words.plain(person.text()))
                ? person
                : marks.sheet()
                        .continued(person.segment())
                        .filter(below -> PartyWords.endsInLegalForm(Words.plain(below.text())) && isName(below))
                        .map(below -> new Parties.Chosen(below.text(), below, below.box(), person.score()))
                        .orElse(person);
    }

    private static Optional<Parties.Chosen> underHeading(LabelHit hit, Marks marks) {
        Segment heading = hit.segment();
        String rest = name(heading.text().substring(hit.end()).replaceFirst("^[\\s:.]+", ""));
        if (rest.chars().filter(Character::isLetter).count() >= 3
                && heading.text().substring(hit.end()).stripLeading().startsWith(":")) {
            return Optional.of(new Parties.Chosen(
                    rest,
                    heading,
                    heading.boxOf(
                            heading.text().indexOf(rest, hit.end()),
                            heading.text().indexOf(rest, hit.end()) + rest.length()),
                    UNDER_HEADING));
        }
        if (heading.text().length() > hit.end() + 4) {
            return Optional.empty();
        }
        Optional<Segment> beside = marks.sheet()
                .rightOf(heading)
                .filter(right -> marks.sheet().row(heading).stream()
                                        .filter(other -> !marks.labels(other).isEmpty())
                                        .count()
                                == 1
                        && right.box().left() - heading.box().right() < BESIDE
                        && (marks.labels(right).isEmpty()
                                || marks.labels(right).getFirst().start() > 1)
                        && isName(right));
        if (beside.isPresent()) {
            return beside.map(value -> new Parties.Chosen(value.text(), value, value.box(), UNDER_HEADING));
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
            if (isName(value) && !isSalutation(value)) {
                return Optional.of(new Parties.Chosen(bare(value.text()), value, value.box(), UNDER_HEADING));
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
                            .above(top, 2.7)
                            .filter(line ->
                                    Math.abs(line.box().left() - from.box().left()) < 0.02
                                            && line.text().length() < 50);
                    if (above.isEmpty()) {
                        break;
                    }
                    top = above.get();
                }
                Optional<Segment> behindSender = Optional.of(top)
                        .filter(line -> PartyWords.POSTCODE.matcher(line.text()).find() || isSalutation(line))
                        .flatMap(line -> marks.sheet().below(line, 2.5));
                top = behindSender.orElse(top);
                if (top != segment
                        && isName(top)
                        && !seller.contains(Words.plain(top.text()).strip())
                        && marks.labels(top).isEmpty()) {
                    return Optional.of(new Parties.Chosen(bare(top.text()), top, top.box(), IN_WINDOW));
                }
            }
        }
        return Optional.empty();
    }

    /** Without the form of address. */
    private static String bare(String name) {
        return ADDRESS.matcher(name).replaceFirst("");
    }

    private static boolean isSalutation(Segment segment) {
        return isSalutation(segment.text());
    }

    static boolean isSalutation(String text) {
        return SALUTATION.matcher(text).matches();
    }

    private static boolean isName(Segment segment) {
        long digits = segment.text().chars().filter(Character::isDigit).count();
        long letters = segment.text().chars().filter(Character::isLetter).count();
        return letters >= 3 && digits * 3 < letters && segment.text().length() < 70;
    }
}
