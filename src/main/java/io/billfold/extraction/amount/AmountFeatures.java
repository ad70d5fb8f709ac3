package io.billfold.extraction.amount;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.FeatureRow;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns the amounts of a document into candidates for its totals, with the features that the ranker learned from. */
final class AmountFeatures {
    private static final List<Label> ASKED = List.of(
            Label.GRAND_TOTAL,
            Label.TOTAL,
            Label.TOTAL_WITH_TAX,
            Label.NET,
            Label.SUBTOTAL,
            Label.TAX,
            Label.AMOUNT_DUE,
            Label.CASH,
            Label.CARD,
            Label.CHANGE,
            Label.ROUNDING,
            Label.DISCOUNT,
            Label.TIP,
            Label.PREPAID,
            Label.AMOUNT,
            Label.ITEM_COUNT,
            Label.POINTS,
            Label.SAVING,
            Label.TAX_RATE,
            Label.TAX_BASE);
    private static final Set<Label> TOTALS =
            EnumSet.of(Label.GRAND_TOTAL, Label.TOTAL, Label.TOTAL_WITH_TAX, Label.AMOUNT_DUE, Label.AMOUNT);
    private static final Set<Label> UNPAID_TOTALS = EnumSet.of(Label.GRAND_TOTAL, Label.TOTAL, Label.TOTAL_WITH_TAX);
    private static final Set<Label> NETS = EnumSet.of(Label.NET, Label.SUBTOTAL, Label.TAX_BASE);
    private static final Set<Label> TAXES = EnumSet.of(Label.TAX, Label.TAX_AMOUNT);
    private static final Set<Label> PAID = EnumSet.of(Label.CASH, Label.CARD);
    private static final Set<Label> CHANGE = EnumSet.of(Label.CHANGE);
    private static final Set<Label> ROUNDING = EnumSet.of(Label.ROUNDING);
    private static final BigDecimal CENT = new BigDecimal("0.015");
    private static final BigDecimal COIN = new BigDecimal("0.05");
    private static final int MOST_VALUES = 160;

    private final Marks marks;
    private final Map<BigDecimal, List<AmountMark>> byValue = new LinkedHashMap<>();
    private final Map<AmountMark, AmountContext> contexts = new LinkedHashMap<>();
    private final List<BigDecimal> descending;
    private final boolean anyPriceLike;
    private final Map<Set<Label>, List<Integer>> rowsSaying = new HashMap<>();

    AmountFeatures(Marks marks) {
        this.marks = marks;
        List<AmountMark> all =
                marks.amounts().stream().filter(mark -> !mark.percent()).toList();
        anyPriceLike = all.stream().anyMatch(mark -> mark.decimals() == 2);
        for (AmountMark mark : all) {
            if (isCandidate(mark)) {
                BigDecimal value = mark.value().setScale(2, RoundingMode.HALF_UP);
                byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(mark);
                contexts.put(mark, AmountContext.of(mark, marks));
            }
        }
        // The words count even where the amount beside them could not be read.
        for (LabelHit hit : marks.labels()) {
            for (Set<Label> group : List.of(TOTALS, PAID, CHANGE, NETS, ROUNDING)) {
                if (group.contains(hit.label())) {
                    rowsSaying
                            .computeIfAbsent(group, _ -> new ArrayList<>())
                            .add(marks.sheet().rowIndex(hit.segment()));
                }
            }
        }
        descending = byValue.keySet().stream()
                .sorted(Comparator.comparing((BigDecimal value) -> value.abs()).reversed())
                .toList();
    }

    private boolean isCandidate(AmountMark mark) {
        boolean plausible = mark.value().abs().compareTo(new BigDecimal("100000000")) < 0 && mark.decimals() <= 2;
        if (mark.priceLike()) {
            return plausible;
        }
        // Numbers without cents count where they stand after a label of a total, or where no price has decimals
        // (rupiah, yen).
        AmountContext context = AmountContext.of(mark, marks);
        boolean labelled = context.nearest().stream()
                .anyMatch(label -> TOTALS.contains(label) || NETS.contains(label) || TAXES.contains(label));
        return plausible
                && mark.decimals() <= 1
                && !standsForAPrice(mark)
                && !isPartOfMore(mark)
                && (labelled
                        || (mark.decimals() == 0
                                && !anyPriceLike
                                && mark.value().signum() > 0));
    }

    /** Figures of an account number, or of a place behind its postcode's state, where other amounts are printed as prices. */
    private boolean isPartOfMore(AmountMark mark) {
        String text = mark.segment().text();
        boolean inGroups = (mark.start() > 1
                        && text.charAt(mark.start() - 1) == ' '
                        && Character.isDigit(text.charAt(mark.start() - 2)))
                || (mark.end() + 1 < text.length()
                        && text.charAt(mark.end()) == ' '
                        && Character.isDigit(text.charAt(mark.end() + 1)));
        boolean afterWords = marks.labels(mark.segment()).isEmpty()
                && text.chars().limit(mark.start()).filter(Character::isLetter).count() > 3;
        return anyPriceLike && (inGroups || afterWords);
    }

    /** "TOTAL 19000" where 190.00 is printed elsewhere, and "Total (incl. 65T) 137.15": the price is meant, not the number without cents. */
    private boolean standsForAPrice(AmountMark mark) {
        boolean priceBehind = marks.sheet().row(mark.segment()).stream()
                .flatMap(segment -> marks.amounts(segment).stream())
                .anyMatch(other ->
                        other.priceLike() && other.box().left() >= mark.box().right());
        return priceBehind
                || marks.amounts().stream()
                        .anyMatch(other -> other.priceLike()
                                && other.decimals() == 2
                                && other.value().movePointRight(2).compareTo(mark.value()) == 0);
    }

    /**
     * What remains of an amount after rounding to the smallest coin, if rounding is printed and the rounded amount too: of 42 receipts
     * that print both, 38 count the latter as their total.
     */
    Optional<BigDecimal> afterRounding(BigDecimal value) {
        return rowsSaying.containsKey(ROUNDING) && value.remainder(COIN).signum() != 0
                ? byValue.keySet().stream()
                        .filter(other -> other.signum() == value.signum()
                                && other.remainder(COIN).signum() == 0
                                && other.subtract(value).abs().compareTo(COIN.divide(BigDecimal.TWO)) < 0)
                        .findFirst()
                : Optional.empty();
    }

    List<TotalCandidate> candidates() {
        List<TotalCandidate> candidates = new ArrayList<>();
        Arithmetic arithmetic = new Arithmetic(byValue, contexts);
        ColumnSums sums = ColumnSums.of(marks, contexts);
        for (BigDecimal value : descending.stream().limit(MOST_VALUES).toList()) {
            List<AmountMark> places = byValue.getOrDefault(value, List.of());
            AmountMark evidence = places.stream()
                    .max(Comparator.comparingInt(mark -> weight(context(mark))))
                    .orElseThrow();
            candidates.add(new TotalCandidate(value, places, evidence, features(value, places, arithmetic, sums)));
        }
        return candidates;
    }

    /**
     * Whether it is what remains to be paid of a total printed above, after a prepayment or with an older balance: the total (BT-112) is the
     * other one.
     */
    boolean isLeftToPay(BigDecimal value) {
        int row = marks.sheet()
                .rowIndex(Objects.requireNonNull(byValue.get(value)).getLast().segment());
        return contexts.entrySet().stream()
                .filter(entry -> entry.getValue().row().contains(Label.PREPAID)
                        && entry.getKey().value().signum() != 0)
                .map(entry -> entry.getKey().value().setScale(2, RoundingMode.HALF_UP))
                .anyMatch(paid -> isTotalAbove(value.add(paid), row) || isTotalAbove(value.subtract(paid), row));
    }

    private boolean isTotalAbove(BigDecimal total, int row) {
        return byValue.getOrDefault(total, List.of()).stream()
                .anyMatch(mark -> marks.sheet().rowIndex(mark.segment()) < row
                        && context(mark).nearest().stream().anyMatch(UNPAID_TOTALS::contains));
    }

    private AmountContext context(AmountMark mark) {
        return Objects.requireNonNull(contexts.get(mark));
    }

    private static int weight(AmountContext context) {
        int weight = context.nearest().stream().anyMatch(TOTALS::contains) ? 8 : 0;
        weight += context.row().contains(Label.GRAND_TOTAL) || context.row().contains(Label.TOTAL_WITH_TAX) ? 4 : 0;
        weight += context.nearest().isEmpty() ? 0 : 2;
        return weight + (context.above().isEmpty() ? 0 : 1);
    }

    private float[] features(BigDecimal value, List<AmountMark> places, Arithmetic arithmetic, ColumnSums sums) {
        FeatureRow row = new FeatureRow();
        int rank = descending.indexOf(value);
        row.add(Math.min(rank, 20));
        row.add((float) Math.log1p(value.abs().doubleValue()));
        row.add(value.signum());
        row.add(places.size());
        row.add(byValue.size());
        addShare(row, value);
        addPosition(row, places);
        for (Label label : ASKED) {
            row.add(places.stream().anyMatch(mark -> context(mark).row().contains(label)));
        }
        for (Label label : ASKED) {
            row.add(places.stream().anyMatch(mark -> context(mark).nearest().contains(label)));
        }
        for (Set<Label> group : List.of(TOTALS, NETS, TAXES, PAID, CHANGE)) {
            row.add(places.stream()
                    .anyMatch(mark -> meets(context(mark).above(), group)
                            && context(mark).row().isEmpty()));
            row.add(places.stream()
                    .anyMatch(mark -> meets(context(mark).rowBefore(), group)
                            && context(mark).row().isEmpty()));
            row.add(places.stream().anyMatch(mark -> meets(context(mark).column(), group)));
        }
        row.add(places.stream()
                .mapToDouble(mark -> ruleScore(context(mark)))
                .max()
                .orElse(0));
        row.add(places.stream().allMatch(mark -> context(mark).row().isEmpty()));
        arithmetic.add(row, value);
        sums.add(row, value);
        addOrder(row, places);
        row.add(marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER));
        return row.toArray();
    }

    /** What a person would say from the nearest words: carries what few examples of invoices cannot teach. */
    private static double ruleScore(AmountContext context) {
        Set<Label> labels = !context.nearest().isEmpty()
                ? context.nearest()
                : !context.above().isEmpty() ? context.above() : context.rowBefore();
        double best = 0.3;
        for (Label label : labels) {
            double score = switch (label) {
                case GRAND_TOTAL, TOTAL_WITH_TAX -> 1;
                case TOTAL -> 0.8;
                case AMOUNT_DUE -> 0.7;
                case AMOUNT -> 0.5;
                case SUBTOTAL, NET, TAX_BASE -> 0.2;
                case TAX, CASH, CARD, CHANGE, ROUNDING, DISCOUNT, PREPAID, SAVING, TIP -> 0.1;
                default -> 0.3;
            };
            best = labels.size() == 1 ? score : Math.max(best, score);
        }
        return best;
    }

    private void addShare(FeatureRow row, BigDecimal value) {
        BigDecimal largest = descending.getFirst().abs();
        row.add(largest.signum() == 0 ? 0 : (float) (value.abs().doubleValue() / largest.doubleValue()));
        TreeSet<BigDecimal> labelled = new TreeSet<>();
        contexts.forEach((mark, context) -> {
            if (meets(context.nearest(), TOTALS)) {
                labelled.add(mark.value().abs().setScale(2, RoundingMode.HALF_UP));
            }
        });
        row.add(labelled.size());
        row.add(!labelled.isEmpty() && labelled.last().compareTo(value.abs()) == 0);
        row.add(labelled.isEmpty() ? 0 : labelled.tailSet(value.abs(), false).size());
    }

    private void addPosition(FeatureRow row, List<AmountMark> places) {
        int rows = Math.max(1, marks.sheet().rows().size());
        int first = marks.sheet().rowIndex(places.getFirst().segment());
        int last = marks.sheet().rowIndex(places.getLast().segment());
        row.add((float) first / rows);
        row.add((float) last / rows);
        double height = places.stream()
                .mapToDouble(mark -> mark.segment().height())
                .max()
                .orElse(0);
        row.add((float) (height / marks.sheet().medianHeight()));
        row.add((float)
                places.stream().mapToDouble(mark -> mark.box().right()).max().orElse(0));
        row.add(places.stream().anyMatch(mark -> !mark.sign().isEmpty()));
        row.add(places.stream().mapToInt(AmountMark::decimals).max().orElse(0));
        row.add(places.stream().allMatch(AmountMark::repaired));
        row.add(places.stream().anyMatch(mark -> marks.amounts(mark.segment()).size() > 1));
        row.add(places.stream()
                .mapToInt(mark -> marks.sheet().row(mark.segment()).size())
                .min()
                .orElse(0));
    }

    /** Where it stands in relation to the printed words for total, cash, change and rounding. */
    private void addOrder(FeatureRow row, List<AmountMark> places) {
        int last = marks.sheet().rowIndex(places.getLast().segment());
        int first = marks.sheet().rowIndex(places.getFirst().segment());
        for (Set<Label> group : List.of(TOTALS, PAID, CHANGE, NETS, ROUNDING)) {
            List<Integer> rows = rowsSaying.getOrDefault(group, List.of());
            int firstOf = rows.stream().mapToInt(Integer::intValue).min().orElse(-99);
            int lastOf = rows.stream().mapToInt(Integer::intValue).max().orElse(-99);
            row.add(firstOf < 0 ? -99 : Math.clamp(first - firstOf, -30, 30));
            row.add(lastOf < 0 ? -99 : Math.clamp(last - lastOf, -30, 30));
        }
    }

    static boolean meets(Set<Label> labels, Set<Label> group) {
        return labels.stream().anyMatch(group::contains);
    }

    static boolean equal(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT) < 0;
    }

    static Set<Label> totals() {
        return TOTALS;
    }

    static Set<Label> nets() {
        return NETS;
    }

    static Set<Label> taxes() {
        return TAXES;
    }

    static Set<Label> paid() {
        return PAID;
    }
}
