package io.billfold.extraction.line;

import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.reading.Page;
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
     * @return empty unless they do, if need be with the allowances and charges on the whole invoice
     */
    public static LineTable of(Marks marks, List<BigDecimal> sums) {
        return AmountColumns.of(marks).stream()
                .flatMap(column -> parts(column, marks, sums).stream())
                .max(Comparator.comparingLong(Parts::support))
                .map(parts -> new LineTable(
                        lines(parts.lines, marks), parts.adjustments.allowances(), parts.adjustments.charges()))
                .orElse(LineTable.NONE);
    }

    /** Lines, and what leads from their sum to the total. */
    private record Parts(List<ItemRow> lines, Adjustments.Sum adjustments) {
        private long support() {
            return lines.stream().filter(ItemRow::anchored).count() * 100 + lines.size();
        }
    }

    private static Optional<Parts> parts(List<AmountMark> column, Marks marks, List<BigDecimal> sums) {
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
                .findFirst()
                .map(list -> withoutAdjustments(list, marks))
                .or(() -> withAdjustmentsElsewhere(anchored, marks, sums));
    }

    private static Parts withoutAdjustments(List<ItemRow> rows, Marks marks) {
        int end = Adjustments.endOfLines(rows, marks, isTypeset(marks));
        List<ItemRow> lines = rows.subList(0, end);
        return new Parts(
                lines,
                Adjustments.of(
                        rows.subList(end, rows.size()), Adjustments.sum(lines).signum()));
    }

    private static Optional<Parts> withAdjustmentsElsewhere(
            List<ItemRow> anchored, Marks marks, List<BigDecimal> sums) {
        return anchored.isEmpty() || Adjustments.sum(anchored).signum() == 0 || !isTypeset(marks)
                ? Optional.empty()
                : sums.stream()
                        .flatMap(total -> Adjustments.between(anchored, total, marks).stream())
                        .findFirst()
                        .map(found -> new Parts(anchored, found));
    }

    private static boolean isTypeset(Marks marks) {
        return marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
    }

    /** An allowance on a line (BG-27) is printed below it, and the line's net amount (BT-131) is what remains. */
    private static List<InvoiceLine> lines(List<ItemRow> rows, Marks marks) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (ItemRow row : rows) {
            BigDecimal before = lines.isEmpty() ? null : lines.getLast().net();
            if (before != null && isAllowanceOn(before, row, marks)) {
                InvoiceLine last = lines.removeLast();
                lines.add(new InvoiceLine(
                        last.description(),
                        last.quantity(),
                        last.unit(),
                        last.unitPrice(),
                        before.add(row.net().value()),
                        last.vatRate()));
            } else {
                lines.add(line(row, marks));
            }
        }
        return lines;
    }

    private static boolean isAllowanceOn(BigDecimal before, ItemRow row, Marks marks) {
        return isTypeset(marks)
                && !row.anchored()
                && row.net().value().signum() == -before.signum()
                && Adjustments.isOne(row.net().segment(), marks);
    }

    private static boolean makesASum(List<ItemRow> rows, List<BigDecimal> sums) {
        BigDecimal sum = Adjustments.sum(rows);
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
