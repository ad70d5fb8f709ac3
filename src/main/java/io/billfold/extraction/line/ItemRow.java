package io.billfold.extraction.line;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.ColumnHead;
import io.billfold.extraction.mark.Marks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one printed row that ends in the net amount of a line. Quantity times price makes the amount, if need be less a
 * discount or for a hundred pieces: that tells quantity and price from all other numbers of the row.
 *
 * @param anchored whether the arithmetic bears the amount out
 */
record ItemRow(
        AmountMark net,
        @Nullable AmountMark quantity,
        @Nullable AmountMark price,
        @Nullable BigDecimal vatRate,
        boolean anchored) {
    private static final BigDecimal CENT = new BigDecimal("0.011");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_NUMBERS = 12;
    private static final double CLOSE = 1.6;
    /** More of them beside a number are a description, whose percentages are no rates. */
    private static final int UNIT_LETTERS = 10;

    static ItemRow of(AmountMark net, Marks marks) {
        ItemRow own = of(net, marks, marks.sheet().row(net.segment()));
        int row = marks.sheet().rowIndex(net.segment());
        if (own.anchored || row == 0) {
            return own;
        }
        // In some tables the amount stands a little lower than the numbers that make it.
        List<Segment> both = new ArrayList<>(marks.sheet().rows().get(row - 1));
        boolean close = both.getFirst().page() == net.segment().page()
                && net.box().centerY() - both.getFirst().box().centerY()
                        < CLOSE * marks.sheet().medianHeight();
        both.addAll(marks.sheet().row(net.segment()));
        ItemRow withRowBefore = of(net, marks, both);
        return close && withRowBefore.anchored ? withRowBefore : own;
    }

    private static ItemRow of(AmountMark net, Marks marks, List<Segment> row) {
        List<AmountMark> numbers = new ArrayList<>();
        List<BigDecimal> percents = new ArrayList<>();
        for (Segment segment : row) {
            boolean text = segment.text().chars().filter(Character::isLetter).count() > UNIT_LETTERS;
            for (AmountMark mark : marks.amounts(segment)) {
                if (mark.percent() && !text) {
                    percents.add(mark.value());
                } else if (!mark.percent()
                        && !mark.equals(net)
                        && mark.value().signum() != 0
                        && numbers.size() < MOST_NUMBERS) {
                    numbers.add(mark);
                }
            }
        }
        BigDecimal rate = rate(numbers, percents, marks);
        for (AmountMark quantity : numbers) {
            for (AmountMark price : numbers) {
                if (!quantity.equals(price) && makes(quantity, price, net, percents)) {
                    boolean turned = swapped(quantity, price, marks);
                    return new ItemRow(net, turned ? price : quantity, turned ? quantity : price, rate, true);
                }
            }
        }
        return new ItemRow(net, null, null, rate, false);
    }

    private static boolean makes(AmountMark quantity, AmountMark price, AmountMark net, List<BigDecimal> percents) {
        BigDecimal product = quantity.value().multiply(price.value());
        if (near(product, net) || near(product.divide(HUNDRED, 4, RoundingMode.HALF_UP), net)) {
            return true;
        }
        return percents.stream()
                .anyMatch(discount -> near(
                        product.multiply(HUNDRED.subtract(discount)).divide(HUNDRED, 4, RoundingMode.HALF_UP), net));
    }

    private static boolean near(BigDecimal product, AmountMark net) {
        return product.abs().subtract(net.value().abs()).abs().compareTo(CENT) < 0;
    }

    /** Of two factors the price is the one below such a head, or the one with cents, or the later one. */
    private static boolean swapped(AmountMark quantity, AmountMark price, Marks marks) {
        if (ColumnHead.of(price, marks).contains(Label.QUANTITY)
                || ColumnHead.of(quantity, marks).contains(Label.UNIT_PRICE)) {
            return true;
        }
        boolean said = ColumnHead.of(quantity, marks).contains(Label.QUANTITY)
                || ColumnHead.of(price, marks).contains(Label.UNIT_PRICE);
        if (said) {
            return false;
        }
        return quantity.priceLike() != price.priceLike()
                ? quantity.priceLike()
                : quantity.box().left() > price.box().left();
    }

    private static @Nullable BigDecimal rate(List<AmountMark> numbers, List<BigDecimal> percents, Marks marks) {
        Optional<BigDecimal> headed = numbers.stream()
                .filter(mark -> mark.value().signum() >= 0 && mark.value().compareTo(BigDecimal.valueOf(30)) < 0)
                .filter(mark -> ColumnHead.of(mark, marks).contains(Label.TAX_RATE))
                .map(AmountMark::value)
                .findFirst();
        return headed.or(() -> percents.size() == 1 ? Optional.of(percents.getFirst()) : Optional.empty())
                .map(ItemRow::plain)
                .orElse(null);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The quantity without zeros that only fill its column. */
    @Nullable
    BigDecimal count() {
        return quantity == null ? null : plain(quantity.value());
    }
}
