package io.billfold.extraction.date;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.mark.ValuesAbove;
import io.billfold.extraction.rank.FeatureRow;
import io.billfold.money.DateReading.Order;
import io.billfold.money.PrintedDate.Form;
import io.billfold.reading.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns the dates of a document into candidates with the features that the ranker learned from. */
final class DateFeatures {
    private static final List<Label> ASKED = List.of(
            Label.INVOICE_DATE,
            Label.DATE,
            Label.DUE_DATE,
            Label.DELIVERY_DATE,
            Label.ORDER_DATE,
            Label.OTHER_DATE,
            Label.PERIOD,
            Label.INVOICE_NUMBER,
            Label.RECEIPT_NUMBER,
            Label.OTHER_NUMBER,
            Label.INVOICE,
            Label.DELIVERY_NUMBER,
            Label.PURCHASE_ORDER,
            Label.CASH,
            Label.PREPAID,
            Label.DESCRIPTION);
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s?(?:[AaPp]\\.?[Mm])?\\b");
    private static final Set<Label> DATES = EnumSet.of(
            Label.INVOICE_DATE,
            Label.DATE,
            Label.DUE_DATE,
            Label.AMOUNT_DUE, // "Payment due 28-Dec-2025"
            Label.DELIVERY_DATE,
            Label.ORDER_DATE,
            Label.OTHER_DATE,
            Label.PERIOD);

    private static final Pattern OF = Pattern.compile("(?i)\\b(?:vom|du|of|dated|del|dal|van|de|date|,)\\s*:?\\s*$");
    /** How letters are dated: "Bergamo, lì 15 settembre", "Marly, le 29 novembre", "Köln, den 3. März". */
    private static final Pattern PLACE =
            Pattern.compile("^\\p{Lu}[\\p{L}.'’ -]{1,30},\\s*(?:lì|li|le|den|dne|dnia|em|a|á)?\\s*$");

    private static final Set<Label> HEADINGS = EnumSet.of(Label.INVOICE, Label.CREDIT_NOTE, Label.INVOICE_NUMBER);

    private final Marks marks;
    private final TreeMap<LocalDate, List<DateMark>> byDate = new TreeMap<>();

    DateFeatures(Marks marks, Order order) {
        this.marks = marks;
        for (DateMark mark : marks.dates()) {
            mark.printed()
                    .readAs(order)
                    .ifPresent(date ->
                            byDate.computeIfAbsent(date, _ -> new ArrayList<>()).add(mark));
        }
    }

    List<DateCandidate> candidates() {
        List<DateCandidate> candidates = new ArrayList<>();
        for (Map.Entry<LocalDate, List<DateMark>> entry : byDate.entrySet()) {
            List<DateMark> places = entry.getValue();
            EnumSet<Label> all = EnumSet.noneOf(Label.class);
            places.forEach(mark -> all.addAll(nearest(mark)));
            if (places.stream().anyMatch(mark -> PaymentTerms.endsWith(mark, marks))) {
                all.add(Label.DUE_DATE);
            }
            boolean ambiguous = places.stream().allMatch(mark -> mark.printed().ambiguous());
            double rule = places.stream().mapToDouble(this::ruleScore).max().orElse(0);
            candidates.add(new DateCandidate(
                    entry.getKey(), List.copyOf(places), all, ambiguous, rule, features(entry.getKey(), places, rule)));
        }
        return candidates;
    }

    private float[] features(LocalDate date, List<DateMark> places, double rule) {
        FeatureRow row = new FeatureRow();
        for (Label label : ASKED) {
            row.add(places.stream().anyMatch(mark -> nearest(mark).contains(label)));
        }
        for (Label label : ASKED) {
            row.add(places.stream().anyMatch(mark -> inRow(mark).contains(label)));
        }
        for (Label label : List.of(
                Label.INVOICE_DATE,
                Label.DATE,
                Label.DUE_DATE,
                Label.DELIVERY_DATE,
                Label.ORDER_DATE,
                Label.OTHER_DATE,
                Label.PERIOD)) {
            row.add(places.stream().anyMatch(mark -> above(mark).contains(label)));
        }
        for (Form form : Form.values()) {
            row.add(places.stream().anyMatch(mark -> mark.printed().form() == form));
        }
        row.add(rule);
        row.add(places.stream().allMatch(this::touchesALetter));
        row.add(places.size());
        row.add(byDate.size());
        row.add(byDate.headMap(date).size());
        row.add(byDate.tailMap(date, false).size());
        row.add(ChronoUnit.DAYS.between(byDate.firstKey(), date));
        row.add(ChronoUnit.DAYS.between(date, byDate.lastKey()));
        int rows = Math.max(1, marks.sheet().rows().size());
        int first = marks.sheet().rowIndex(places.getFirst().segment());
        row.add((double) first / rows);
        row.add((double) marks.sheet().rowIndex(places.getLast().segment()) / rows);
        row.add(first - firstDateRow());
        row.add(places.stream().anyMatch(this::timeBeside));
        row.add(places.stream().anyMatch(mark -> marks.dates(mark.segment()).size() > 1));
        row.add(places.stream()
                .mapToInt(mark ->
                        mark.segment().text().length() - mark.printed().text().length())
                .min()
                .orElse(0));
        row.add(places.getFirst().segment().page());
        row.add(marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER));
        return row.toArray();
    }

    /** What a person would say from the words beside it: carries what few examples of a layout cannot teach. */
    private double ruleScore(DateMark mark) {
        Set<Label> nearest = nearest(mark);
        Set<Label> row = inRow(mark);
        if (nearest.contains(Label.INVOICE_DATE)) {
            return 1;
        }
        if (nearest.contains(Label.DUE_DATE)
                || nearest.contains(Label.AMOUNT_DUE)
                || nearest.contains(Label.OTHER_DATE)) {
            return 0.05;
        }
        if (nearest.contains(Label.DELIVERY_DATE)
                || nearest.contains(Label.ORDER_DATE)
                || nearest.contains(Label.PERIOD)) {
            return 0.15;
        }
        String before = mark.segment().text().substring(0, mark.printed().start());
        boolean heading = OF.matcher(before).find()
                && marks.labels(mark.segment()).stream()
                        .anyMatch(hit -> HEADINGS.contains(hit.label()) && hit.start() < 3);
        boolean refersElsewhere = row.contains(Label.PURCHASE_ORDER)
                || row.contains(Label.ORDER_NUMBER)
                || row.contains(Label.DELIVERY_NUMBER);
        if (heading && !refersElsewhere) {
            return 0.95;
        }
        if (nearest.contains(Label.DATE)) {
            return 0.85;
        }
        boolean endsTheLine =
                mark.printed().end() >= mark.segment().text().stripTrailing().length() - 1;
        if (endsTheLine && PLACE.matcher(before).matches()) {
            return 0.8;
        }
        if (refersElsewhere
                || mark.segment().text().length() > mark.printed().text().length() + 45) {
            return 0.2;
        }
        return timeBeside(mark) ? 0.65 : 0.45;
    }

    /** Part of a code, as in {@code HD03-04-06}, rather than a date. */
    private boolean touchesALetter(DateMark mark) {
        int start = mark.printed().start();
        return start > 0
                && Character.isLetter(mark.segment().text().charAt(start - 1))
                && Character.isDigit(mark.printed().text().charAt(0));
    }

    private int firstDateRow() {
        return byDate.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> marks.sheet().rowIndex(mark.segment()))
                .min()
                .orElse(0);
    }

    private boolean timeBeside(DateMark mark) {
        StringBuilder rest = new StringBuilder();
        for (Segment segment : marks.sheet().row(mark.segment())) {
            String text = segment.text();
            rest.append(' ')
                    .append(
                            segment == mark.segment()
                                    ? text.substring(0, mark.printed().start()) + " "
                                            + text.substring(mark.printed().end())
                                    : text);
        }
        return TIME.matcher(rest).find();
    }

    /** The last label before the date on its line; else the one right above it. */
    private Set<Label> nearest(DateMark mark) {
        LabelHit best = null;
        for (Segment segment : marks.sheet().row(mark.segment())) {
            if (segment.box().left() > mark.segment().box().left()) {
                break;
            }
            for (LabelHit hit : marks.labels(segment)) {
                if (segment != mark.segment() || hit.start() < mark.printed().start()) {
                    best = hit;
                }
            }
        }
        if (best != null && DATES.contains(best.label())) {
            return EnumSet.of(best.label());
        }
        EnumSet<Label> above = above(mark);
        above.retainAll(DATES);
        if (best == null || !above.isEmpty()) {
            return above;
        }
        return EnumSet.of(best.label());
    }

    private EnumSet<Label> inRow(DateMark mark) {
        EnumSet<Label> labels = EnumSet.noneOf(Label.class);
        for (Segment segment : marks.sheet().row(mark.segment())) {
            marks.labels(segment).forEach(hit -> labels.add(hit.label()));
        }
        return labels;
    }

    private EnumSet<Label> above(DateMark mark) {
        EnumSet<Label> labels = EnumSet.noneOf(Label.class);
        Optional<Segment> label = ValuesAbove.labelOf(mark.segment(), marks)
                .or(() -> marks.sheet().above(mark.segment(), 3));
        label.ifPresent(segment -> {
            if (marks.dates(segment).isEmpty()) {
                marks.labels(segment).forEach(hit -> labels.add(hit.label()));
            }
        });
        return labels;
    }
}
