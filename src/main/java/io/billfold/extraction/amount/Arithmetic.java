package io.billfold.extraction.amount;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.rank.FeatureRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What adds up among the amounts of a document: the strongest witness for a total is another amount. */
final class Arithmetic {
    private final Set<BigDecimal> values;
    private final List<BigDecimal> list;
    private final Set<BigDecimal> cash = new HashSet<>();
    private final Set<BigDecimal> change = new HashSet<>();
    private final Set<BigDecimal> tax = new HashSet<>();
    private final Set<BigDecimal> net = new HashSet<>();
    private final Set<BigDecimal> rounding = new HashSet<>();
    private final Set<BigDecimal> other = new HashSet<>();
    private final Set<BigDecimal> plain = new HashSet<>();
    private final List<BigDecimal> unlabelledInOrder = new ArrayList<>();

    Arithmetic(Map<BigDecimal, List<AmountMark>> byValue, Map<AmountMark, AmountContext> contexts) {
        values = byValue.keySet();
        list = List.copyOf(values);
        contexts.forEach((mark, context) -> {
            BigDecimal value = mark.value().setScale(2, RoundingMode.HALF_UP);
            Set<Label> row = context.row();
            if (AmountFeatures.meets(row, AmountFeatures.paid())) {
                cash.add(value);
            }
            if (row.contains(Label.CHANGE)) {
                change.add(value);
            }
            if (AmountFeatures.meets(row, AmountFeatures.taxes()) || row.contains(Label.TIP)) {
                tax.add(value);
            }
            if (AmountFeatures.meets(row, AmountFeatures.nets())) {
                net.add(value);
            }
            if (row.contains(Label.ROUNDING)) {
                rounding.add(value);
            }
            if (row.contains(Label.DISCOUNT) || row.contains(Label.TIP) || row.contains(Label.PREPAID)) {
                other.add(value);
            }
            if (row.isEmpty()) {
                plain.add(value);
                unlabelledInOrder.add(value);
            }
        });
    }

    void add(FeatureRow row, BigDecimal value) {
        row.add(cash.stream()
                .anyMatch(given -> change.contains(given.subtract(value)) || change.contains(value.subtract(given))));
        row.add(cash.contains(value));
        row.add(change.contains(value));
        row.add(net.stream().anyMatch(base -> tax.contains(value.subtract(base)) && base.compareTo(value) != 0));
        row.add(anyPair(value));
        row.add(rounding.stream()
                .anyMatch(step -> step.signum() != 0
                        && (values.contains(value.subtract(step)) || values.contains(value.add(step)))));
        row.add(roundedFrom(value));
        row.add(rounding.contains(value) || tax.contains(value));
        row.add(tax.stream()
                .anyMatch(part ->
                        part.signum() != 0 && values.contains(value.subtract(part)) && part.compareTo(value) != 0));
        row.add(tax.stream().anyMatch(part -> part.signum() != 0 && values.contains(value.add(part))));
        row.add(other.stream()
                .anyMatch(part -> part.signum() != 0
                        && (values.contains(value.add(part.abs())) || values.contains(value.subtract(part.abs())))));
        row.add(sumOfPlain(value));
        row.add(values.contains(value.negate()));
        row.add(nearFiveCents(value));
        row.add(cash.stream().anyMatch(given -> given.compareTo(value) > 0));
    }

    /** 1 if it is another amount after rounding to five cents, −1 if it is the one before. */
    private int roundedFrom(BigDecimal value) {
        boolean round = nearFiveCents(value);
        for (BigDecimal other : list) {
            BigDecimal step = other.subtract(value).abs();
            boolean small = step.signum() > 0 && step.compareTo(new BigDecimal("0.025")) < 0;
            if (small && round != nearFiveCents(other)) {
                return round ? 1 : -1;
            }
        }
        return 0;
    }

    /** How many pairs of other amounts add up to it, at most three counted. */
    private int anyPair(BigDecimal value) {
        int pairs = 0;
        for (int i = 0; i < list.size() && pairs < 3; i++) {
            BigDecimal part = list.get(i);
            BigDecimal rest = value.subtract(part);
            if (part.signum() > 0 && rest.signum() > 0 && part.compareTo(rest) >= 0 && values.contains(rest)) {
                pairs++;
            }
        }
        return pairs;
    }

    /** Whether amounts without labels, one after another and more than one, add up to it. */
    private boolean sumOfPlain(BigDecimal value) {
        for (int start = 0; start < Math.min(unlabelledInOrder.size(), 60); start++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int end = start; end < Math.min(unlabelledInOrder.size(), start + 40); end++) {
                sum = sum.add(unlabelledInOrder.get(end));
                if (end > start && sum.compareTo(value) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean nearFiveCents(BigDecimal value) {
        return value.movePointRight(2).remainder(BigDecimal.valueOf(5)).signum() == 0;
    }
}
