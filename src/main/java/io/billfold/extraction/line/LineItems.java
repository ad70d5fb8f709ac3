package io.billfold.extraction.line;

import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.InvoiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines (BG-25) in tables with and without rules and heads, over any number of pages: amounts that stand below one another,
 * are no sums, and together make the total. A list that makes no total is none: wrong lines are worse than no lines.
 */
public final class LineItems {
    private static final BigDecimal CENT = new BigDecimal("0.006");

    private LineItems() {}

    /**
     * The lines of a document.
     *
     * @param sums what their amounts may add up to: the total without tax or, where prices contain it, the total
     * @return empty unless they do
     */
    public static List<InvoiceLine> of(Marks marks, List<BigDecimal> sums) {
        return AmountColumns.of(marks).stream()
                .flatMap(column -> lines(column, marks, sums).stream())
                .max(Comparator.comparingLong(LineItems::support))
                .map(rows -> rows.stream().map(row -> line(row, marks)).toList())
                .orElse(List.of());
    }

    private static long support(List<ItemRow> rows) {
        return rows.stream().filter(ItemRow::anchored).count() * 100 + rows.size();
    }

    private static Optional<List<ItemRow>> lines(List<AmountMark> column, Marks marks, List<BigDecimal> sums) {
        List<ItemRow> rows = column.stream()
                .filter(mark -> !SummaryRows.contains(mark.segment(), marks))
                .map(mark -> ItemRow.of(mark, marks))
                .filter(row -> row.anchored()
                        || row.net().value().signum() != 0
                        || !SummaryRows.isAllowance(row.net().segment(), marks))
                .toList();
        List<ItemRow> anchored = rows.stream().filter(ItemRow::anchored).toList();
        List<List<ItemRow>> tries = new ArrayList<>(List.of(anchored, rows));
        // What stands above the table or below it in the same column does not belong to it.
        for (int start = 0; start < Math.min(3, rows.size()); start++) {
            for (int end = rows.size(); end > Math.max(start + 1, rows.size() - 6); end--) {
                tries.add(rows.subList(start, end));
            }
        }
        return tries.stream()
                .filter(list -> makesASum(list, sums) && isBelievable(list, marks))
                .findFirst();
    }

    private static boolean makesASum(List<ItemRow> rows, List<BigDecimal> sums) {
        BigDecimal sum = rows.stream().map(row -> row.net().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !rows.isEmpty()
                && sum.signum() != 0
                && sums.stream().anyMatch(wanted -> wanted.subtract(sum).abs().compareTo(CENT) < 0);
    }

    /** One amount that equals the total may be the total: then quantity and price must bear it out, or a text say what it is for. */
    private static boolean isBelievable(List<ItemRow> rows, Marks marks) {
        return rows.stream().allMatch(row -> row.anchored() || Descriptions.of(row.net(), marks) != null)
                && (rows.size() > 1 || rows.getFirst().anchored());
    }

    private static InvoiceLine line(ItemRow row, Marks marks) {
        AmountMark price = row.price();
        return new InvoiceLine(
                Descriptions.of(row.net(), marks),
                row.count(),
                unit(row.quantity(), marks),
                price == null ? null : price.value(),
                row.net().value(),
                row.vatRate());
    }

    private static @Nullable String unit(@Nullable AmountMark quantity, Marks marks) {
        if (quantity == null) {
            return null;
        }
        String behind = quantity.segment().text().substring(quantity.end());
        return Units.atStartOf(behind)
                .or(() -> behind.isBlank()
                        ? marks.sheet().rightOf(quantity.segment()).flatMap(next -> Units.atStartOf(next.text()))
                        : Optional.empty())
                .orElse(null);
    }
}
