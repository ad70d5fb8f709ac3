package io.billfold.extraction.amount;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.FeatureRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts that are the sum of those right above them: subtotal, service, tax and rounding make a total, whatever they are called. Of each
 * printed row the last amount counts.
 */
final class ColumnSums {
    private static final int LONGEST = 25;

    private final Map<BigDecimal, Integer> terms = new HashMap<>();
    private final Map<BigDecimal, BigDecimal> partOf = new HashMap<>();

    private ColumnSums() {}

    static ColumnSums of(Marks marks, Map<AmountMark, AmountContext> amounts) {
        ColumnSums sums = new ColumnSums();
        List<BigDecimal> column = column(marks, amounts);
        for (int at = 2; at < column.size(); at++) {
            sums.findSum(column, at);
        }
        return sums;
    }

    /** Balances of other invoices are no part of this one's total. */
    private static List<BigDecimal> column(Marks marks, Map<AmountMark, AmountContext> amounts) {
        Map<Integer, AmountMark> lastOfRow = new TreeMap<>();
        amounts.forEach((mark, context) -> {
            if (mark.priceLike() && !context.row().contains(Label.PREPAID)) {
                lastOfRow.merge(
                        marks.sheet().rowIndex(mark.segment()),
                        mark,
                        (one, other) -> other.box().right() > one.box().right() ? other : one);
            }
        });
        return lastOfRow.values().stream()
                .map(mark -> mark.value().setScale(2, RoundingMode.HALF_UP))
                .toList();
    }

    private void findSum(List<BigDecimal> column, int at) {
        BigDecimal total = column.get(at);
        BigDecimal sum = BigDecimal.ZERO;
        List<BigDecimal> parts = new ArrayList<>();
        for (int from = at - 1; from >= Math.max(0, at - LONGEST); from--) {
            BigDecimal part = column.get(from);
            sum = sum.add(part);
            if (part.signum() != 0) {
                parts.add(part);
            }
            if (parts.size() > 1 && total.signum() != 0 && sum.compareTo(total) == 0) {
                terms.merge(total, parts.size(), Math::max);
                parts.forEach(each -> partOf.merge(each, total, BigDecimal::max));
                return;
            }
        }
    }

    void add(FeatureRow row, BigDecimal value) {
        row.add(terms.getOrDefault(value, 0));
        row.add(partOf.containsKey(value));
        row.add(partOf.getOrDefault(value, BigDecimal.ZERO).compareTo(value) > 0);
    }
}
