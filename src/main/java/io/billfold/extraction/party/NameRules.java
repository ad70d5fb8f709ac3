package io.billfold.extraction.party;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.NameText.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a person would say from the layout: carries what few examples of invoices cannot teach. */
final class NameRules {
    /** Sender lines and footers stand above and below these parts of the page. */
    private static final double HIGHEST = 0.36;

    private static final double LOWEST = 0.85;
    /** From a label to what it announces, in letters. */
    private static final int TOUCHING = 4;
    /** What stands in the blocks of buyers as well. */
    private static final Set<Label> BUYERS_TOO = EnumSet.of(Label.VAT_ID, Label.TAX_NUMBER);

    private final Marks marks;
    private final NamePlaces places;

    NameRules(Marks marks, NamePlaces places) {
        this.marks = marks;
        this.places = places;
    }

    /** About −5 to 10. */
    double score(NameText name) {
        String text = name.text();
        String plain = name.plain();
        Segment first = name.first();
        Kind kind = name.kind();
        Optional<Label> section = places.section(first);
        Optional<Label> label = places.label(first);
        double score = 3 * places.domainLikeness(name.squeezed());
        score += section.filter(l -> l == Label.SELLER).isPresent()
                        || label.filter(l -> l == Label.SELLER).isPresent()
                ? 3
                : 0;
        boolean ownLabel = label.filter(l -> l == Label.SELLER).isPresent();
        score -= label.filter(NamePlaces.BUYERS::contains).isPresent()
                        || (!ownLabel
                                && section.filter(NamePlaces.BUYERS::contains).isPresent())
                ? 3
                : 0;
        score += section.filter(l -> l == Label.SELLER).isPresent()
                        && label.filter(l -> l == Label.NAME).isPresent()
                ? 2
                : 0;
        if (kind == Kind.IN_SENTENCE) {
            score += saidBefore(name);
        }
        if (kind == Kind.AFTER_LABEL) {
            Label before = marks.labels(first).getLast().label();
            score += before == Label.SELLER || before == Label.BANK ? 2 : 0;
            score -= before == Label.BIC || before == Label.IBAN ? 3 : 0;
        }
        boolean street = PartyWords.count(plain, "street") > 0 && !PartyWords.hasLegalForm(plain);
        boolean senderLine = kind == Kind.PART
                && places.opensItsBlock(first)
                && !street
                && !PartyWords.isStreetAndNumber(text)
                && (first.box().top() < HIGHEST || first.box().top() > LOWEST)
                && PartyWords.POSTCODE
                        .matcher(first.text().substring(text.length() / 2))
                        .find();
        score += senderLine ? 2.5 : 0;
        score += PartyWords.endsInLegalForm(plain) ? 1 : PartyWords.hasLegalForm(plain) ? 0.5 : 0;
        score += Math.min(2, places.repeats(name.squeezed()) - 1) * 0.4;
        score += places.nearIdentifiers(first) * (places.textLayer() ? 0.8 : 0.5);
        score -= places.textLayer() && street ? 1.5 : 0;
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
        score -= kind == Kind.LINE && places.opensWithLabel(first) ? 2 : 0;
        score -= kind == Kind.TWO_LINES || kind == Kind.MORE_LINES ? 0.6 : 0;
        score -= name.lines().stream().anyMatch(places::mostlyLabels) ? 4 : 0;
        score -= PartyWords.count(plain, "street") > 0 && text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        score -= PartyWords.count(plain, "street") > 1 ? 1 : 0;
        score -= PartyWords.isStreetAndNumber(text) ? 1.5 : 0;
        score -= text.chars().filter(Character::isDigit).count() > 3 ? 1 : 0;
        Set<Label> identifiers = places.identifiers(first);
        score -= PartyWords.isBank(plain) && (identifiers.contains(Label.IBAN) || identifiers.contains(Label.BIC))
                ? 3
                : 0;
        boolean standsApart = first.page() == 1
                && first.box().top() < HIGHEST
                && !senderLine
                && kind != Kind.IN_SENTENCE
                && !places.namesABuyer()
                && BUYERS_TOO.containsAll(identifiers)
                && !places.addressFollows(first);
        score -= standsApart && places.addressBelow(first) && places.repeats(name.squeezed()) < 2 ? 2 : 0;
        boolean inFooter = first.box().top() > LOWEST && !identifiers.isEmpty();
        score += inFooter && (kind == Kind.PART || PartyWords.endsInLegalForm(plain)) ? 1 : 0;
        boolean isIdentifier = marks.labels(first).stream()
                .findFirst()
                .filter(hit -> hit.start() < 3 && NamePlaces.IDENTIFIERS.contains(hit.label()))
                .isPresent();
        score -= places.textLayer() && isIdentifier && kind != Kind.AFTER_LABEL && kind != Kind.IN_SENTENCE ? 3 : 0;
        boolean sellers = section.filter(l -> l == Label.SELLER).isPresent();
        score -= !sellers && inWindow && places.addressBelow(first) && places.nearIdentifiers(first) == 0 ? 1.5 : 0;
        return score;
    }

    /** "Billed to: Birch Ltd" and "sold by Birch Ltd" within a sentence say whose name it is. */
    private double saidBefore(NameText name) {
        int start = name.first().text().indexOf(name.text());
        return marks.labels(name.first()).stream()
                .filter(hit -> hit.end() <= start && start - hit.end() < TOUCHING)
                .mapToDouble(hit -> NamePlaces.BUYERS.contains(hit.label()) ? -3 : hit.label() == Label.SELLER ? 2 : 0)
                .sum();
    }
}
