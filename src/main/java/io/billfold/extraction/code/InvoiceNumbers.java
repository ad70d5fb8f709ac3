package io.billfold.extraction.code;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of invoices, receipts and orders behind their labels. */
public final class InvoiceNumbers {
    private static final Pattern CODE = Pattern.compile(
            "^[\\s:.#°º*=(\\-–]*(?:(?:No|Nr|N|nr|no|Nº|N°|Ord)(?:[.:°º]+\\s*|\\s+))?((?:[A-Z]{1,5}\\s)?[\\p{L}\\d][\\p{L}\\d./_\\-–]*)");
    /** "INV-100": what looks like the label "inv" is the beginning of the number itself. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{L})[-–/_][\\p{L}\\d]");

    /** A number in groups that fills its cell: {@code AV 25 00418}, {@code BSF-I 2512/0388}, {@code 0997 2418 330 551}. */
    private static final Pattern IN_GROUPS = Pattern.compile(
            "^[\\s:#]*((?=.*\\d)[A-Z]{1,5}(?:[-/][A-Z]{1,3})?(?: (?:[/\\-] )?[A-Z0-9./_\\-]*\\d[A-Z0-9./_\\-]*){1,4}"
                    + "|[A-Z0-9./_\\-]*\\d[A-Z0-9./_\\-]*(?: (?:[/\\-] )?(?:[A-Z]|[A-Z0-9./_\\-]*\\d[A-Z0-9./_\\-]*)){1,4})(?=\\s*$|\\s+(?:del|du|vom|van|of|de|dd|dated)\\s)");

    private static final int LONGEST_IN_GROUPS = 26;
    /** With the date that may follow; longer text is no cell. */
    private static final int LONGEST_CELL = 60;

    /** "Factura de venta F/25/2207". */
    private static final Pattern DESCRIBED =
            Pattern.compile("\\s(?:\\p{Ll}+\\s){1,3}(?=[\\p{Lu}\\d][\\p{Lu}\\d./_\\-]*\\d)");
    /** From the heading to the word for number, in letters. */
    private static final int FARTHEST = 60;

    private static final int SHORTEST_BARE = 4;
    /** From a heading to what stands right below it, in heights of its letters. */
    private static final double UNDER_HEADING = 2.5;

    /** "Credit against our invoice 31940", "Relative à notre facture F25/311", each up to the heading: it is an earlier paper's. */
    private static final Pattern EARLIER = Pattern.compile(
            "(?iu)(?:\\p{L}\\s+(?:our|your|notre|votre|nuestra|su|nostra|vostra|unsere[rn]?|ihre[rn]?|onze|uw)"
                    + "|\\b(?:original|previous|last|earlier|prior|against|for|zur?|vorherige[rn]?|ursprüngliche[rn]?|precedente|anterior))\\s+$");

    /** As much of the text before a heading as can matter. */
    private static final int BEFORE = 40;
    /** How much a number of an earlier paper counts: there may be no other. */
    private static final double OF_EARLIER = 0.4;

    private static final Pattern SETTLEMENT = Pattern.compile("(?i)ab$");

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");

    private InvoiceNumbers() {}

    /** The number of the invoice itself (BT-1). */
    public static Optional<FoundCode> invoiceNumber(Marks marks) {
        List<FoundCode> found = new ArrayList<>();
        for (LabelHit hit : marks.labels()) {
            double own = isOfEarlier(hit) ? OF_EARLIER : 1;
            switch (hit.label()) {
                case INVOICE_NUMBER -> found.addAll(behind(hit, marks, ofAnother(hit, marks) ? OF_EARLIER : own));
                case INVOICE, CREDIT_NOTE -> {
                    if (!ofAnother(hit, marks)) {
                        behindHeading(hit, marks).forEach(code -> found.add(code.weighted(own)));
                    }
                }
                case RECEIPT_NUMBER ->
                    found.addAll(behind(hit, marks, isTypeset(hit.segment()) && hit.start() > 2 ? 0.35 : 0.55));
                case RECEIPT -> found.addAll(behindReceipt(hit, marks));
                case ORDER_NUMBER -> found.addAll(behind(hit, marks, 0.3));
                case NUMBER -> found.addAll(behindBareNumber(hit, marks));
                default -> {}
            }
        }
        found.addAll(behindSigns(marks));
        Map<String, Double> votes = new HashMap<>();
        found.forEach(code -> votes.merge(code.value(), 0.04, Double::sum));
        return found.stream()
                .max(Comparator.comparingDouble((FoundCode code) ->
                                code.score() + Math.min(0.12, votes.getOrDefault(code.value(), 0.0)))
                        .thenComparing(Comparator.comparingInt(
                                        (FoundCode code) -> code.segment().index())
                                .reversed()));
    }

    /** Some print but a sign for the number, and a colon before it. */
    private static List<FoundCode> behindSigns(Marks marks) {
        return marks.sheet().segments().stream()
                .filter(segment -> segment.text().equals("#"))
                .flatMap(segment -> marks.sheet().rightOf(segment).stream())
                .filter(right -> right.text().startsWith(":"))
                .flatMap(right -> code(new Near(right, 0, 1), marks, 0.9).stream())
                .toList();
    }

    /** "Deposit paid on 5 September (invoice F2025-031)", "VAT settlement (Abrechnung) Q3/2025": not a heading of this one. */
    private static boolean ofAnother(LabelHit hit, Marks marks) {
        boolean ofAPrepayment = marks.labels(hit.segment()).stream()
                .anyMatch(other -> other.label() == Label.PREPAID && other.start() < hit.start());
        return ofAPrepayment
                || SETTLEMENT
                        .matcher(hit.segment().text().substring(0, hit.start()))
                        .find();
    }

    private static boolean isOfEarlier(LabelHit hit) {
        String before = hit.segment().text().substring(Math.max(0, hit.start() - BEFORE), hit.start());
        return EARLIER.matcher(before).find();
    }

    /** "Receipt 03-118827". */
    private static List<FoundCode> behindReceipt(LabelHit hit, Marks marks) {
        return hit.start() < 2 && isTypeset(hit.segment())
                ? code(new Near(hit.segment(), hit.end(), 1), marks, 0.5).stream()
                        .filter(code -> code.value().length() >= SHORTEST_BARE)
                        .toList()
                : List.of();
    }

    /** "Number: F250318" on a typeset page says of what only by its heading. */
    private static List<FoundCode> behindBareNumber(LabelHit hit, Marks marks) {
        Segment segment = hit.segment();
        boolean opens = hit.start() < 2 && segment.page() == 1 && segment.box().top() < 0.35;
        boolean underHeading = marks.sheet().above(segment, UNDER_HEADING).stream()
                .flatMap(above -> marks.labels(above).stream())
                .anyMatch(above ->
                        above.start() < 2 && (above.label() == Label.INVOICE || above.label() == Label.CREDIT_NOTE));
        return opens && isTypeset(segment)
                ? behind(hit, marks, underHeading ? 0.85 : 0.45).stream()
                        .filter(code -> code.value().length() >= SHORTEST_BARE)
                        .toList()
                : List.of();
    }

    /** The letters of a text layer are certain, those of a recogniser never quite. */
    private static boolean isTypeset(Segment segment) {
        return segment.confidence() >= 1;
    }

    /** Whether every place that a label of invoice numbers points to holds this one. */
    public static boolean uncontested(String number, Marks marks) {
        List<FoundCode> labelled = marks.labels().stream()
                .filter(hit -> hit.label() == Label.INVOICE_NUMBER)
                .flatMap(hit -> behind(hit, marks, 1).stream())
                .filter(code -> code.score() > 0.9)
                .toList();
        return !labelled.isEmpty()
                && labelled.stream().allMatch(code -> code.value().equals(number));
    }

    /** The buyer's order (BT-13). */
    public static Optional<FoundCode> purchaseOrder(Marks marks) {
        return best(marks, Set.of(Label.PURCHASE_ORDER));
    }

    /** What the payer is asked to write on the transfer (BT-83). */
    public static Optional<FoundCode> paymentReference(Marks marks) {
        return best(marks, Set.of(Label.PAYMENT_REFERENCE));
    }

    private static Optional<FoundCode> best(Marks marks, Set<Label> labels) {
        return marks.labels().stream()
                .filter(hit -> labels.contains(hit.label()))
                .flatMap(hit -> behind(hit, marks, 1).stream())
                .max(Comparator.comparingDouble(FoundCode::score)
                        .thenComparing(Comparator.comparingInt(
                                        (FoundCode code) -> code.segment().index())
                                .reversed()));
    }

    private static List<FoundCode> behind(LabelHit hit, Marks marks, double weight) {
        List<FoundCode> found = new ArrayList<>();
        for (Near near : Near.of(hit, marks)) {
            code(near, marks, weight * near.weight()).ifPresent(found::add);
        }
        return found;
    }

    /** A heading such as "Facture FA-2017-0010" or "Rechnung Nr. 471102": only right behind the word, or below it in a row of such heads. */
    private static List<FoundCode> behindHeading(LabelHit hit, Marks marks) {
        List<LabelHit> labels = marks.labels(hit.segment());
        int next = labels.indexOf(hit) + 1;
        boolean numberFollows = next < labels.size()
                && labels.get(next).label() == Label.NUMBER
                && labels.get(next).start() - hit.end() < FARTHEST;
        Matcher described = DESCRIBED
                .matcher(hit.segment().text())
                .region(hit.end(), hit.segment().text().length());
        if (!numberFollows && isTypeset(hit.segment()) && described.lookingAt()) {
            return code(new Near(hit.segment(), described.end(), 1), marks, 0.7).stream()
                    .toList();
        }
        Near near = new Near(hit.segment(), numberFollows ? labels.get(next).end() : hit.end(), 1);
        Optional<FoundCode> inside = code(near, marks, numberFollows ? 0.97 : 0.75);
        if (inside.isPresent()) {
            return List.of(inside.get());
        }
        boolean ends = hit.end() >= hit.segment().text().stripTrailing().length() - 2;
        if (ends && headsAColumn(hit, marks)) {
            return marks
                    .sheet()
                    .below(hit.segment(), 3.5)
                    .flatMap(below -> code(new Near(below, 0, 1), marks, 0.8))
                    .stream()
                    .toList();
        }
        if (!ends) {
            return List.of();
        }
        Optional<FoundCode> right =
                marks.sheet().rightOf(hit.segment()).flatMap(other -> code(new Near(other, 0, 1), marks, 0.5));
        return right.or(() -> alone(hit, marks)).stream().toList();
    }

    /** A heading with nothing but the number in the line below. */
    private static Optional<FoundCode> alone(LabelHit hit, Marks marks) {
        return hit.start() < 2 && isTypeset(hit.segment())
                ? marks.sheet()
                        .below(hit.segment(), UNDER_HEADING)
                        .flatMap(below -> code(new Near(below, 0, 1), marks, 0.5)
                                .filter(code -> code.value().length() >= SHORTEST_BARE
                                        && code.value().equals(below.text().strip())))
                : Optional.empty();
    }

    /** A row of labels with nothing else: each value stands below its own. */
    private static boolean headsAColumn(LabelHit hit, Marks marks) {
        List<Segment> row = marks.sheet().row(hit.segment());
        return row.size() >= 3
                && row.stream()
                                        .filter(segment ->
                                                !marks.labels(segment).isEmpty())
                                        .count()
                                * 2
                        > row.size()
                && row.stream().allMatch(segment -> segment.text().chars().noneMatch(Character::isDigit));
    }

    private static Optional<FoundCode> code(Near near, Marks marks, double weight) {
        String text = near.segment().text();
        Matcher matcher = CODE.matcher(text.substring(near.start()));
        boolean partOfTheNumber = GLUED.matcher(text)
                .region(near.start(), text.length())
                .useTransparentBounds(true)
                .lookingAt();
        if (partOfTheNumber || !matcher.find()) {
            return Optional.empty();
        }
        int start = near.start() + matcher.start(1);
        int end = near.start() + matcher.end(1);
        Matcher groups = IN_GROUPS.matcher(text.substring(near.start()));
        if (isTypeset(near.segment())
                && text.length() - near.start() <= LONGEST_CELL
                && groups.find()
                && groups.group(1).length() <= LONGEST_IN_GROUPS
                && !holdsADate(near.segment(), marks, near.start() + groups.start(1), near.start() + groups.end(1))) {
            start = near.start() + groups.start(1);
            end = near.start() + groups.end(1);
        }
        while (end > start && ".-–/_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String value = text.substring(start, end);
        long digits = value.chars().filter(Character::isDigit).count();
        boolean date = overlapsDate(near.segment(), marks, start, end);
        if (digits == 0 || value.length() < 2 || value.length() > 32 || date) {
            return Optional.empty();
        }
        int from = start;
        double shape = SHORT_NUMBER.matcher(value).matches() ? 0.6 : digits < 3 ? 0.85 : 1;
        boolean amount = marks.amounts(near.segment()).stream()
                .anyMatch(a -> a.start() <= from && a.priceLike() && a.end() >= from + value.length());
        return amount ? Optional.empty() : Optional.of(new FoundCode(value, near.segment(), from, end, weight * shape));
    }

    private static boolean holdsADate(Segment segment, Marks marks, int start, int end) {
        return marks.dates(segment).stream()
                .anyMatch(date -> date.printed().start() < end && date.printed().end() > start);
    }

    private static boolean overlapsDate(Segment segment, Marks marks, int start, int end) {
        return marks.dates(segment).stream()
                .anyMatch(date -> date.printed().start() <= start
                        && date.printed().end() >= end
                        && date.printed().form() != io.billfold.money.PrintedDate.Form.COMPACT);
    }
}
