package io.billfold.extraction;

import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.vat.VatRow;
import io.billfold.extraction.vat.VatSummary;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The VAT breakdown (BG-23) that agrees with the chosen totals; any other is left out. */
final class Breakdowns {
    private static final BigDecimal CENT = new BigDecimal("0.015");

    private Breakdowns() {}

    static List<VatBreakdown> of(Marks marks, Totals.Triple totals) {
        return VatSummary.of(marks)
                .filter(summary -> agrees(totals.tax(), summary.tax()) && agrees(totals.net(), summary.net()))
                .map(summary -> summary.rows().stream().map(Breakdowns::row).toList())
                .orElseGet(() -> singleRate(marks, totals).map(List::of).orElse(List.of()));
    }

    /** "Net 100.00, VAT 19 % 19.00": the totals themselves are the only row. */
    private static Optional<VatBreakdown> singleRate(Marks marks, Totals.Triple totals) {
        if (totals.net().isEmpty() || totals.tax().isEmpty() || !totals.provedBySum()) {
            return Optional.empty();
        }
        BigDecimal net = totals.net().get().value();
        BigDecimal tax = totals.tax().get().value();
        return marks.amounts().stream()
                .filter(mark -> mark.percent() && mark.value().signum() > 0)
                .map(AmountMark::value)
                .filter(rate -> near(net.multiply(rate).movePointLeft(2), tax))
                .findFirst()
                .map(rate -> new VatBreakdown(plain(rate), "S", net, tax));
    }

    /** A rate of zero is zero-rated, exempt or reverse charge: the row alone does not tell which. */
    private static VatBreakdown row(VatRow row) {
        return new VatBreakdown(row.rate(), row.rate().signum() > 0 ? "S" : null, row.base(), row.tax());
    }

    private static boolean agrees(Optional<Totals.Chosen> chosen, BigDecimal sum) {
        return chosen.filter(amount -> near(amount.value(), sum)).isPresent();
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT) < 0;
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
