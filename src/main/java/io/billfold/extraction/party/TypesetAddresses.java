package io.billfold.extraction.party;

import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seller's address on a typeset page: behind the name on the sender line, or the street and postcode lines below the name. */
final class TypesetAddresses {
    private static final double USUAL = 0.7;
    private static final int FARTHEST = 6;
    /** Street and place; behind the place go on telephone, register and tax number. */
    private static final Pattern UNTIL_PLACE = Pattern.compile(
            "^.*?(?:" + PartyWords.POSTCODE.pattern()
                    + ").*?(?=,?\\s[-–—·•|*/]\\s|[,.]?\\s(?:tel|fon|phone|fax|mobil|steuer|ust|uid|btw|vat|tva|siret|kvk|p\\.? ?iva|hrb)\\b|$)",
            Pattern.CASE_INSENSITIVE);

    private TypesetAddresses() {}

    static Optional<Parties.Chosen> find(Marks marks, Parties.Chosen name) {
        return senderLine(name).or(() -> below(marks, name));
    }

    private static Optional<Parties.Chosen> senderLine(Parties.Chosen name) {
        Segment segment = name.segment();
        int at = segment.text().indexOf(name.text());
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + name.text().length();
        String rest = segment.text().substring(start).replaceFirst("^[\\s,;·•|*–—-]+", "");
        if (!PartyWords.POSTCODE.matcher(rest).find()) {
            return Optional.empty();
        }
        Matcher place = UNTIL_PLACE.matcher(rest);
        rest = place.find() ? place.group() : rest;
        String text = rest.replaceAll("\\s+[-–—·•|*]\\s+", ", ");
        int from = start + segment.text().substring(start).indexOf(rest);
        return Optional.of(new Parties.Chosen(text, segment, segment.boxOf(from, from + rest.length()), USUAL));
    }

    private static Optional<Parties.Chosen> below(Marks marks, Parties.Chosen name) {
        Segment before = name.segment();
        for (int step = 0; step < FARTHEST; step++) {
            Optional<Segment> next = marks.sheet().below(before, 2.6);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Segment city = next.get();
            if (PartyWords.POSTCODE.matcher(city.text()).find()
                    && marks.dates(city).isEmpty()) {
                String cityText = city.text().replaceFirst("^[A-Z]{1,2}[ -](?=\\d{4,5} )", "");
                boolean streetKnown = before != name.segment();
                return Optional.of(new Parties.Chosen(
                        streetKnown ? before.text() + ", " + cityText : cityText,
                        city,
                        streetKnown ? before.box().union(city.box()) : city.box(),
                        USUAL));
            }
            before = city;
        }
        return Optional.empty();
    }
}
