package io.billfold.extraction.party;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.NameText.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person would say from the layout: carries what few examples of invoices cannot teach. */
final class NameRules {
    /** Sender lines and footers stand above and below these parts of the page. */
    private static final double HIGHEST = 0.36;

    private static final double LOWEST = 0.85;
    /** From a label to what it announces, in letters. */
    private static final int TOUCHING = 4;
    /** As much of a sentence before a name as can say whose it is. */
    private static final int BEFORE = 60;
    /** What stands in the blocks of buyers as well. */
    private static final Set<Label> BUYERS_TOO = EnumSet.of(Label.VAT_ID, Label.TAX_NUMBER);

    /** "Mill Café is a trading name of Birch Ltd". */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\s(?:wurde|was|a été|è stata|is|are|ist|sind|est|sont|è|es|d/b/a|dba|trading as|trading name|a division|handelend onder|handelnd unter)\\s");

    /** "Mill Café is a trading name of", "Mill è un marchio di", "Mill is een handelsnaam van": the company's name follows. */
    private static final Pattern OWNED = Pattern.compile(
            "(?iu)(?:\\btrad(?:e|ing) (?:name|style)s? of|\\b(?:owned|operated|run) (?:and (?:operated|managed) )?by|\\ba (?:brand|division|business|service) of"
                    + "|\\bmarques? (?:commerciales?|déposées?)? ?(?:de|du)|\\bnom commercial de|\\b(?:marke|unternehmen|angebot|dienst|service) (?:der|des|von)"
                    + "|\\bmarchi(?:o|a)? (?:registrato |commerciale )?di|\\bmarca (?:comercial |registrada )?(?:de|da|do)|\\bnombre comercial de|\\bhandelsna(?:a)?me?n? van|\\bmerk van|\\bvaremerke for|\\bbinafirma till)\\s*$");

    private final Marks marks;
    private final NamePlaces places;

    NameRules(Marks marks, NamePlaces places) {
        this.marks = marks;
        this.places = places;
    }

    /** About −5 to 10. */
    double score(NameText name) {
        return headings(name) + company(name) + place(name) - unlikely(name);
    }

    /** What headings and labels say of whose name it is. */
    private double headings(NameText name) {
        Segment first = name.first();
        Optional<Label> label = places.label(first);
        boolean sellers = inSellersSection(first);
        boolean calledSeller = label.filter(l -> l == Label.SELLER).isPresent();
        boolean calledBuyer = label.filter(NamePlaces.BUYERS::contains).isPresent();
        boolean buyers =
                places.section(first).filter(NamePlaces.BUYERS::contains).isPresent();
        double score = sellers || calledSeller ? 3 : 0;
        score -= calledBuyer || (!calledSeller && buyers) ? 3 : 0;
        score += sellers && label.filter(l -> l == Label.NAME).isPresent() ? 2 : 0;
        score -= name.kind() == Kind.LINE && places.opensWithLabel(first) ? 2 : 0;
        score -= name.lines().stream().anyMatch(places::mostlyLabels) ? 4 : 0;
        return score
                + switch (name.kind()) {
                    case IN_SENTENCE -> saidBefore(name);
                    case AFTER_LABEL -> announced(marks.labels(first).getLast().label());
                    default -> 0;
                };
    }

    private boolean inSellersSection(Segment segment) {
        return places.section(segment).filter(l -> l == Label.SELLER).isPresent();
    }

    private static double announced(Label before) {
        return switch (before) {
            case SELLER, BANK -> 2;
            case BIC, IBAN -> -3;
            default -> 0;
        };
    }

    /** What of a company stands with it: its form, its numbers, its domain, itself once more. */
    private double company(NameText name) {
        Set<Label> identifiers = places.identifiers(name.first());
        boolean bank = identifiers.contains(Label.IBAN) || identifiers.contains(Label.BIC);
        double score = 3 * places.domainLikeness(name.squeezed());
        score += PartyWords.endsInLegalForm(name.plain()) ? 1 : PartyWords.hasLegalForm(name.plain()) ? 0.5 : 0;
        score += places.isNamedWithRegister(name) ? 1.5 : 0;
        score += Math.min(2, places.repeats(name.squeezed()) - 1) * 0.4;
        score += identifiers.size() * (places.textLayer() ? 0.8 : 0.5);
        return score - (bank && PartyWords.isBank(name.plain()) ? 3 : 0);
    }

    /** Where it stands: in the letterhead, above the address window or in it, at the foot. */
    private double place(NameText name) {
        Segment first = name.first();
        double top = first.box().top();
        boolean firstPage = first.page() == 1;
        boolean senderLine = isSenderLine(name);
        boolean inFooter = top > LOWEST && !places.identifiers(first).isEmpty();
        double score = senderLine ? 2.5 : 0;
        score += firstPage && top < 0.15 ? 0.7 : 0;
        score += Math.min(1, first.height() / marks.sheet().medianHeight() - 1) * 0.5;
        score += inFooter && (name.kind() == Kind.PART || PartyWords.endsInLegalForm(name.plain())) ? 1 : 0;
        if (!senderLine && places.addressBelow(first)) {
            boolean inWindow = firstPage && top > 0.1 && top < 0.35 && !inSellersSection(first);
            score -= inWindow && places.identifiers(first).isEmpty() ? 1.5 : 0;
            score -= firstPage && top < HIGHEST && standsApart(name) ? 2 : 0;
        }
        return score - (places.textLayer() && isAddressed(name) ? 3 : 0);
    }

    private boolean isAddressed(NameText name) {
        Optional<Segment> below = marks.sheet().below(name.last(), NameTexts.NEXT_LINE);
        return below.or(() -> marks.sheet().below(name.first(), NameTexts.NEXT_LINE))
                .filter(next -> Buyers.isAddressee(next.text()))
                .isPresent();
    }

    /** Letterheads repeat name and address in small print above the address window; footers may hold both on one line. */
    private boolean isSenderLine(NameText name) {
        Segment first = name.first();
        return name.kind() == Kind.PART
                && places.blocks().isOpenedBy(first)
                && !isStreet(name)
                && !PartyWords.isStreetAndNumber(name.text())
                && (first.box().top() < HIGHEST || first.box().top() > LOWEST)
                && PartyWords.POSTCODE
                        .matcher(first.text().substring(name.text().length() / 2))
                        .find();
    }

    /** A block that nothing but its address tells: where no heading names the buyer, that is the buyer's. */
    private boolean standsApart(NameText name) {
        return name.kind() != Kind.IN_SENTENCE
                && !places.namesABuyer()
                && BUYERS_TOO.containsAll(places.identifiers(name.first()))
                && !places.blocks().isFollowedByAnAddress(name.first())
                && places.repeats(name.squeezed()) < 2;
    }

    private static boolean isStreet(NameText name) {
        return PartyWords.count(name.plain(), "street") > 0 && !PartyWords.hasLegalForm(name.plain());
    }

    /** What names do not say: addresses, dates, numbers, words about invoices. */
    private double unlikely(NameText name) {
        String text = name.text();
        String plain = name.plain();
        Segment first = name.first();
        Kind kind = name.kind();
        int streets = PartyWords.count(plain, "street");
        boolean identifier = marks.labels(first).stream()
                .findFirst()
                .filter(hit -> hit.start() < 3 && NamePlaces.IDENTIFIERS.contains(hit.label()))
                .isPresent();
        double score = Math.min(3, PartyWords.count(plain, "notname"));
        score += PartyWords.POSTCODE.matcher(text).find() ? 2 : 0;
        score += marks.dates(first).isEmpty() ? 0 : 1.5;
        score += text.length() > 55 ? 1.5 : 0;
        score += places.textLayer() && STATEMENT.matcher(text).find() ? 3 : 0;
        score += Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)) ? 0 : 1;
        score += text.contains("@") || text.contains("www.") || text.contains("http") ? 3 : 0;
        score += kind == Kind.TWO_LINES || kind == Kind.MORE_LINES ? 0.6 : 0;
        score += streets > 0 && text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        score += streets > 1 ? 1 : 0;
        score += places.textLayer() && isStreet(name) ? 1.5 : 0;
        score += PartyWords.isStreetAndNumber(text) ? 1.5 : 0;
        score += text.chars().filter(Character::isDigit).count() > 3 ? 1 : 0;
        return score
                + (places.textLayer() && identifier && kind != Kind.AFTER_LABEL && kind != Kind.IN_SENTENCE ? 3 : 0);
    }

    /** "Billed to: Birch Ltd" and "sold by Birch Ltd" within a sentence say whose name it is. */
    private double saidBefore(NameText name) {
        int start = name.first().text().indexOf(name.text());
        String before = name.first().text().substring(Math.max(0, start - BEFORE), Math.max(0, start));
        boolean owner = OWNED.matcher(before).find();
        return (owner ? 3 : 0)
                + marks.labels(name.first()).stream()
                        .filter(hit -> hit.end() <= start && start - hit.end() < TOUCHING)
                        .mapToDouble(hit ->
                                NamePlaces.BUYERS.contains(hit.label()) ? -3 : hit.label() == Label.SELLER ? 2 : 0)
                        .sum();
    }
}
