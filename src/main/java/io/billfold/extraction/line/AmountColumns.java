package io.billfold.extraction.line;

import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import java.util.ArrayList;
import java.util.List;

/** Amounts that end at the same place of their rows: the columns of tables, on all pages together. */
final class AmountColumns {
    private static final double SAME_RIGHT = 0.014;

    private AmountColumns() {}

    /** Each from top to bottom; columns of one amount too. */
    static List<List<AmountMark>> of(Marks marks) {
        List<List<AmountMark>> columns = new ArrayList<>();
        for (AmountMark mark : marks.amounts()) {
            if (mark.priceLike() && mark.decimals() == 2) {
                columns.stream()
                        .filter(column -> Math.abs(right(column.getLast()) - right(mark)) < SAME_RIGHT)
                        .findFirst()
                        .orElseGet(() -> {
                            List<AmountMark> column = new ArrayList<>();
                            columns.add(column);
                            return column;
                        })
                        .add(mark);
            }
        }
        return columns;
    }

    private static double right(AmountMark mark) {
        return mark.box().right();
    }
}
