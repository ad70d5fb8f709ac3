package io.billfold.extraction.vat;

import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The VAT of a document by rate (BG-23), one row a rate, which the page bears out: bases and taxes together are an amount that is printed too.
 */
public record VatSummary(List<VatRow> rows) {
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    public VatSummary {
        rows = List.copyOf(rows);
    }

    /** The summary whose sum is printed; empty if there is none. */
    public static Optional<VatSummary> of(Marks marks) {
        Map<BigDecimal, VatRow> byRate = new LinkedHashMap<>();
        for (VatRow row : VatRows.of(marks)) {
            if (row.base() != null) {
                byRate.merge(row.rate(), row, VatSummary::larger);
            }
        }
        List<VatRow> all = List.copyOf(byRate.values());
        List<List<VatRow>> tries = new ArrayList<>(List.of(all));
        for (int left = 0; left < all.size() && all.size() > 1; left++) {
            List<VatRow> others = new ArrayList<>(all);
            others.remove(left);
            tries.add(others);
        }
        return tries.stream()
                .filter(rows -> !rows.isEmpty())
                .map(VatSummary::new)
                .filter(summary -> summary.gross().abs().compareTo(LEAST) > 0 && summary.isPrinted(marks))
                .findFirst();
    }

    /** Lines may be taxed one by one: the largest base of a rate is the sum. */
    private static VatRow larger(VatRow one, VatRow other) {
        return base(other).abs().compareTo(base(one).abs()) > 0 ? other : one;
    }

    private boolean isPrinted(Marks marks) {
        BigDecimal gross = gross();
        return marks.amounts().stream()
                .filter(mark -> !mark.percent())
                .map(AmountMark::value)
                .anyMatch(value -> VatArithmetic.near(value, gross));
    }

    private static BigDecimal base(VatRow row) {
        return row.base() == null ? BigDecimal.ZERO : row.base();
    }

    /** BT-109, as the rows add up. */
    public BigDecimal net() {
        return rows.stream().map(VatSummary::base).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** BT-110, as the rows add up. */
    public BigDecimal tax() {
        return rows.stream().map(VatRow::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** BT-112, as the rows add up. */
    public BigDecimal gross() {
        return net().add(tax());
    }
}
