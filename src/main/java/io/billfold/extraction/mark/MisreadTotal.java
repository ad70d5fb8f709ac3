package io.billfold.extraction.mark;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A total of which one figure was misread, where the receipt says by itself what was meant: cash less change makes an amount that differs
 * in that figure, and the amount before tax with the tax, or a subtotal, says the same.
 *
 * @param read with two decimals
 * @param meant with two decimals
 */
public record MisreadTotal(BigDecimal read, BigDecimal meant) {
    private static final Set<Label> TOTALS = EnumSet.of(Label.GRAND_TOTAL, Label.TOTAL, Label.TOTAL_WITH_TAX);
    private static final Set<Label> SUBTOTALS = EnumSet.of(Label.SUBTOTAL, Label.NET);
    private static final Set<Label> PAID = EnumSet.of(Label.CASH, Label.CARD);
    /** A difference up to here is rounding to the smallest coin. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.04");
    /** How many amounts a receipt has of a kind at most. */
    private static final int MOST = 12;
    /** No country takes a larger part of a price. */
    private static final BigDecimal LARGEST_TAX = new BigDecimal("0.45");

    static Optional<MisreadTotal> in(Marks marks) {
        if (marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER)) {
            return Optional.empty();
        }
        Set<BigDecimal> totals = behind(TOTALS, marks);
        Set<BigDecimal> paid = behind(PAID, marks);
        Set<BigDecimal> change = behind(EnumSet.of(Label.CHANGE), marks);
        if (totals.size() > MOST || paid.size() > MOST || change.size() > MOST) {
            return Optional.empty(); // no till prints so many: a page made to keep us busy
        }
        return paid.stream()
                .flatMap(given -> change.stream().map(given::subtract))
                .filter(meant -> meant.signum() > 0 && !totals.contains(meant))
                .flatMap(meant -> totals.stream()
                        .filter(total -> differsInOneFigure(total, meant))
                        .map(read -> new MisreadTotal(read, meant)))
                .filter(mended -> isWitnessed(mended.meant, marks))
                .findFirst();
    }

    /** The mark with the amount that was meant, if it says what was misread. */
    AmountMark mended(AmountMark mark) {
        return !mark.percent() && money(mark).compareTo(read) == 0
                ? new AmountMark(
                        meant, mark.segment(), mark.start(), mark.end(), mark.decimals(), mark.sign(), false, true)
                : mark;
    }

    private static Set<BigDecimal> behind(Set<Label> labels, Marks marks) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        for (List<Segment> row : marks.sheet().rows()) {
            boolean says = row.stream()
                    .flatMap(segment -> marks.labels(segment).stream())
                    .anyMatch(hit -> labels.contains(hit.label()));
            if (says) {
                prices(row, marks).forEach(values::add);
            }
        }
        return values;
    }

    private static boolean isWitnessed(BigDecimal meant, Marks marks) {
        return behind(SUBTOTALS, marks).contains(meant)
                || marks.sheet().rows().stream().anyMatch(row -> baseAndTax(prices(row, marks), meant));
    }

    private static boolean baseAndTax(List<BigDecimal> row, BigDecimal sum) {
        return row.stream()
                .anyMatch(tax -> tax.signum() > 0
                        && tax.compareTo(sum.multiply(LARGEST_TAX)) < 0
                        && row.contains(sum.subtract(tax)));
    }

    private static List<BigDecimal> prices(List<Segment> row, Marks marks) {
        return row.stream()
                .flatMap(segment -> marks.amounts(segment).stream())
                .filter(AmountMark::priceLike)
                .map(MisreadTotal::money)
                .toList();
    }

    private static BigDecimal money(AmountMark mark) {
        return mark.value().setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean differsInOneFigure(BigDecimal one, BigDecimal other) {
        String first = one.toPlainString();
        String second = other.toPlainString();
        if (first.length() != second.length() || one.subtract(other).abs().compareTo(ROUNDING) <= 0) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < first.length(); i++) {
            differences += first.charAt(i) == second.charAt(i) ? 0 : 1;
        }
        return differences == 1;
    }
}
