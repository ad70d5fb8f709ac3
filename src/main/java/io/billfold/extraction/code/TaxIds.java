package io.billfold.extraction.code;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds VAT identifiers (the shapes of the EU's VIES) and national tax numbers, and tells the seller's from the buyer's. */
public final class TaxIds {
    private static final Pattern VAT = Pattern.compile(
            "(?<![A-Z0-9])((?:ATU\\d{8}|BE[01]?\\d{9}|BG\\d{9,10}|CHE[- ]?\\d{9}(?: ?(?:MWST|TVA|IVA))?|CY\\d{8}[A-Z]|CZ\\d{8,10}|DE\\d{9}|DK\\d{8}|EE\\d{9}|EL\\d{9}"
                    + "|ES[A-Z0-9]\\d{7}[A-Z0-9]|FI\\d{8}|FR[A-HJ-NP-Z0-9]{2}\\d{9}|GB\\d{9}(?:\\d{3})?|HR\\d{11}|HU\\d{8}|IE\\d[A-Z0-9]\\d{5}[A-Z]{1,2}|IT\\d{11}"
                    + "|LT\\d{9}(?:\\d{3})?|LU\\d{8}|LV\\d{11}|MT\\d{8}|NL\\d{9}\\.?B\\d{2}|NL\\d{11}|PL\\d{10}|PT\\d{9}|RO\\d{2,10}|SE\\d{12}|SI\\d{8}|SK\\d{10}|NO\\d{9}|\\d{9} ?RT ?\\d{4}))(?![A-Z0-9])");
    private static final List<String> BUYER_WORDS = List.of(
            "client",
            "customer",
            "kunde",
            "kunden",
            "ihre",
            "your",
            "votre",
            "uw",
            "klant",
            "cliente",
            "buyer",
            "kaufer",
            "recipient",
            "acheteur",
            "bill to",
            "destinatario",
            "su",
            "vostra",
            "pelanggan",
            "ert",
            "deres",
            "afnemer",
            "nabywcy");
    /** "Our VAT No", in whosever block it stands. */
    private static final List<String> SELLER_WORDS =
            List.of("our", "unsere", "notre", "nostra", "nuestro", "onze", "nossa", "var", "vores");

    private static final Pattern NUMBER = Pattern.compile(
            "^[\\s:.#°º*=(\\-–]*(?:(?:No|Nr|Number|ID)[.:]*\\s*)?([A-Z0-9][A-Z0-9/ .\\-]{5,22}[A-Z0-9])");

    private static final Pattern ALMOST_VAT = Pattern.compile(
            "^[\\s:.#=(\\-–]*((?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK)[- ]?[A-Z]?\\d{7,12})(?![A-Z0-9])");
    private static final double ALMOST = 0.6;
    /** At home the country is often left out: {@code P.IVA 01882044173}, {@code NIF 25188204F}, {@code GST/HST 834172900RT0001}. */
    private static final Pattern NATIONAL = Pattern.compile(
            "^[\\s:.#°º=(\\-–]*([A-Z]?\\d(?:[ .\\-]?\\d){6,12}(?:[ -]?[A-Z]|RT\\d{4})?)(?![\\p{L}\\d])");

    private static final double WITHOUT_COUNTRY = 0.58;
    /** In printed lines. */
    private static final int BESIDE = 10;
    /** How many lines an address has at most. */
    private static final int ADDRESS = 9;
    /** From line to line of it, in heights of the letters. */
    private static final double NEXT_LINE = 2.3;
    /** Between the left edges of its lines, in fractions of the page's width. */
    private static final double EDGE = 0.01;

    /** How many letters before a number may say whose it is. */
    private static final int WHOSE = 40;

    private TaxIds() {}

    /** A VAT identifier and whose it is. */
    public record FoundVat(FoundCode code, boolean buyers, boolean labelled) {}

    public static List<FoundVat> vatIds(Marks marks) {
        List<FoundVat> found = new ArrayList<>();
        for (Segment segment : marks.sheet().segments()) {
            int length = segment.text().length();
            // A sentence may break its line within the number.
            Glued glued = Glued.of(segment.text()
                    + marks.sheet()
                            .continued(segment)
                            .map(next -> " " + next.text())
                            .orElse(""));
            Matcher matcher = VAT.matcher(glued.text());
            while (matcher.find() && glued.position(matcher.start(1)) < length) {
                boolean labelled = marks.sheet().row(segment).stream()
                                .flatMap(other -> marks.labels(other).stream())
                                .anyMatch(hit -> hit.label() == Label.VAT_ID
                                        || hit.label() == Label.TAX
                                        || hit.label() == Label.TAX_NUMBER)
                        || marks.sheet().above(segment, 3).stream()
                                .flatMap(other -> marks.labels(other).stream())
                                .anyMatch(hit -> hit.label() == Label.VAT_ID);
                String value = matcher.group(1).replaceAll("[- .]", "");
                int start = glued.position(matcher.start(1));
                int end = Math.min(length, glued.position(matcher.end(1) - 1) + 1);
                found.add(new FoundVat(
                        new FoundCode(value, segment, start, end, labelled ? 0.95 : 0.6),
                        buyers(segment, start, marks),
                        labelled));
            }
        }
        return found;
    }

    /**
     * The seller's VAT identifier (BT-31).
     *
     * @param seller where the seller's name stands: of two alike the one beside it is meant
     * @param buyer where the buyer's stands: what follows below it is the buyer's
     */
    public static Optional<FoundCode> sellerVatId(Marks marks, Optional<Segment> seller, Optional<Segment> buyer) {
        return vatIds(marks).stream()
                .filter(vat -> !vat.buyers() && !isBelow(buyer, vat.code().segment(), marks))
                .max(Comparator.comparing(FoundVat::labelled)
                        .thenComparingInt(vat -> nearness(seller, vat.code(), marks))
                        .thenComparing(Comparator.comparingInt(
                                        (FoundVat vat) -> vat.code().segment().index())
                                .reversed()))
                .map(FoundVat::code)
                .or(() -> saidToBeVatId(marks, seller));
    }

    /** What stands behind the label with a country and figures is what was meant, even if a figure is missing: a check says so, and a person sees it. */
    private static Optional<FoundCode> saidToBeVatId(Marks marks, Optional<Segment> seller) {
        List<FoundCode> found = new ArrayList<>();
        for (LabelHit hit : marks.labels()) {
            if (hit.label() == Label.VAT_ID && !buyers(hit.segment(), hit.start(), marks)) {
                for (Near near : Near.of(hit, marks)) {
                    String text = near.segment().text().substring(near.start());
                    Matcher matcher = ALMOST_VAT.matcher(text);
                    boolean almost = matcher.find();
                    if (!almost) {
                        matcher = NATIONAL.matcher(text);
                    }
                    if (almost || matcher.find()) {
                        String value = matcher.group(1).replaceAll("[- .]", "");
                        int start = near.start() + matcher.start(1);
                        double score = (almost ? ALMOST : WITHOUT_COUNTRY) * near.weight();
                        found.add(new FoundCode(value, near.segment(), start, near.start() + matcher.end(1), score));
                    }
                }
            }
        }
        return found.stream()
                .max(Comparator.comparingDouble(FoundCode::score)
                        .thenComparingInt(code -> nearness(seller, code, marks)));
    }

    /** In the block of lines that begins with the name. */
    private static boolean isBelow(Optional<Segment> name, Segment code, Marks marks) {
        Optional<Segment> line = name;
        for (int i = 0; i < ADDRESS && line.isPresent(); i++) {
            Segment above = line.get();
            if (above.equals(code)) {
                return true;
            }
            line = marks.sheet()
                    .below(above, NEXT_LINE)
                    .filter(below -> Math.abs(below.box().left() - above.box().left()) < EDGE);
        }
        return false;
    }

    /** How few lines lie between a code and the seller's name in the same column: 0 and below, the least if far away. */
    private static int nearness(Optional<Segment> seller, FoundCode code, Marks marks) {
        return seller.filter(name -> name.page() == code.segment().page()
                        && name.box().left() < code.segment().box().right()
                        && code.segment().box().left() < name.box().right())
                .map(name ->
                        -Math.abs(marks.sheet().rowIndex(name) - marks.sheet().rowIndex(code.segment())))
                .filter(rows -> rows > -BESIDE)
                .orElse(-BESIDE);
    }

    /** The buyer's VAT identifier (BT-48). */
    public static Optional<FoundCode> buyerVatId(Marks marks, Optional<FoundCode> sellers) {
        return vatIds(marks).stream()
                .filter(FoundVat::buyers)
                .filter(vat -> sellers.isEmpty()
                        || !vat.code().value().equals(sellers.get().value()))
                .findFirst()
                .map(FoundVat::code);
    }

    /** The seller's national tax number (BT-32). */
    public static Optional<FoundCode> sellerTaxNumber(Marks marks) {
        List<FoundCode> found = new ArrayList<>();
        for (LabelHit hit : marks.labels()) {
            if (hit.label() == Label.TAX_NUMBER && !buyers(hit.segment(), hit.start(), marks)) {
                for (Near near : Near.of(hit, marks)) {
                    Matcher matcher = NUMBER.matcher(near.segment().text().substring(near.start()));
                    if (matcher.find()
                            && matcher.group(1)
                                            .chars()
                                            .filter(Character::isDigit)
                                            .count()
                                    >= 6) {
                        String value = untilGap(matcher.group(1));
                        int start = near.start() + matcher.start(1);
                        found.add(new FoundCode(
                                value, near.segment(), start, start + value.length(), 0.85 * near.weight()));
                    }
                }
            }
        }
        return found.stream().max(Comparator.comparingDouble(FoundCode::score));
    }

    /** Groups of digits belong together, a word behind them does not. */
    private static String untilGap(String text) {
        StringBuilder kept = new StringBuilder();
        for (String part : text.split(" ", -1)) {
            if (!kept.isEmpty() && part.chars().noneMatch(Character::isDigit)) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : " ").append(part);
        }
        return kept.toString().replaceAll("[ .\\-/]+$", "");
    }

    private static boolean buyers(Segment segment, int start, Marks marks) {
        String left =
                marks.sheet().leftOf(segment).map(other -> other.text() + " ").orElse("");
        String before = segment.text().substring(Math.max(0, start - WHOSE), start);
        String plain = Words.plain((left + before).toLowerCase(Locale.ROOT));
        if (Words.count(plain, BUYER_WORDS) > 0) {
            return true;
        }
        boolean saidToBeTheSellers = Words.count(Words.plain(segment.text()), SELLER_WORDS) > 0;
        return !saidToBeTheSellers
                && Sections.of(segment, marks)
                        .filter(label -> label == Label.BUYER || label == Label.SHIP_TO)
                        .isPresent();
    }
}
