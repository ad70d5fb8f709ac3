package io.billfold.extraction.vat;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.ColumnHead;
import io.billfold.extraction.mark.Marks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the printed rows that state a rate, a base and a tax, in tables as in sentences ("19 % USt. auf 100,00 19,00"): the arithmetic
 * says which number is which, in whatever order they stand.
 */
final class VatRows {
    private static final Set<Label> HEADS = EnumSet.of(Label.TAX, Label.TAX_RATE, Label.TAX_BASE, Label.TAX_AMOUNT);
    private static final int MOST_AMOUNTS = 10;

    private final Marks marks;

    private VatRows(Marks marks) {
        this.marks = marks;
    }

    static List<VatRow> of(Marks marks) {
        VatRows rows = new VatRows(marks);
        List<VatRow> found = new ArrayList<>();
        for (List<Segment> printed : marks.sheet().rows()) {
            rows.read(printed).ifPresent(found::add);
        }
        return found;
    }

    private Optional<VatRow> read(List<Segment> printed) {
        List<AmountMark> amounts = new ArrayList<>();
        List<AmountMark> rates = new ArrayList<>();
        for (Segment segment : printed) {
            for (AmountMark mark : marks.amounts(segment)) {
                if (mark.percent()
                        || (VatArithmetic.isRate(mark.value()) && mark.sign().isEmpty())) {
                    rates.add(mark);
                }
                if (!mark.percent() && mark.decimals() <= 2 && mark.decimals() > 0) {
                    amounts.add(mark);
                }
            }
        }
        if (amounts.isEmpty() || rates.isEmpty() || amounts.size() > MOST_AMOUNTS) {
            return Optional.empty();
        }
        return rates.stream()
                .filter(rate -> rate.percent() || aboutTax(printed, rate))
                .flatMap(rate -> withRate(rate, amounts).or(() -> alone(rate, amounts, printed)).stream())
                .findFirst();
    }

    private boolean aboutTax(List<Segment> printed, AmountMark rate) {
        return printed.stream()
                        .flatMap(segment -> marks.labels(segment).stream())
                        .anyMatch(hit -> HEADS.contains(hit.label()))
                || ColumnHead.of(rate, marks).stream().anyMatch(HEADS::contains);
    }

    private static Optional<VatRow> withRate(AmountMark rate, List<AmountMark> amounts) {
        return onBase(rate, amounts).or(() -> within(rate, amounts));
    }

    /** Small taxes fit several bases: the one that makes up a third amount of the row with its tax is right. */
    private static Optional<VatRow> onBase(AmountMark rate, List<AmountMark> amounts) {
        VatRow best = null;
        for (AmountMark tax : amounts) {
            for (AmountMark base : amounts) {
                boolean apart = !base.equals(tax) && !base.equals(rate) && !tax.equals(rate);
                boolean alike = base.value().signum() * rate.value().signum()
                        == tax.value().signum();
                if (apart
                        && alike
                        && base.value().signum() != 0
                        && VatArithmetic.taxOnBase(rate.value(), base.value(), tax.value())) {
                    VatRow row = new VatRow(plain(rate), base.value(), tax.value(), tax);
                    if (sumIsThere(base, tax, amounts)) {
                        return Optional.of(row);
                    }
                    best = best == null ? row : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean sumIsThere(AmountMark base, AmountMark tax, List<AmountMark> amounts) {
        BigDecimal sum = base.value().add(tax.value());
        return tax.value().signum() != 0 && amounts.stream().anyMatch(mark -> VatArithmetic.near(mark.value(), sum));
    }

    /** The tax in an amount that contains it, as on most receipts. */
    private static Optional<VatRow> within(AmountMark rate, List<AmountMark> amounts) {
        for (AmountMark tax : amounts) {
            for (AmountMark gross : amounts) {
                boolean apart = !gross.equals(tax)
                        && !gross.equals(rate)
                        && !tax.equals(rate)
                        && tax.value().signum() != 0;
                if (apart && VatArithmetic.taxWithin(rate.value(), gross.value(), tax.value())) {
                    BigDecimal base = gross.value().subtract(tax.value());
                    return Optional.of(new VatRow(plain(rate), base, tax.value(), tax));
                }
            }
        }
        return Optional.empty();
    }

    /** "USt. 19 %   37,62": the base stands elsewhere. */
    private Optional<VatRow> alone(AmountMark rate, List<AmountMark> amounts, List<Segment> printed) {
        boolean tax = printed.stream()
                .flatMap(segment -> marks.labels(segment).stream())
                .anyMatch(hit -> hit.label() == Label.TAX || hit.label() == Label.TAX_AMOUNT);
        List<AmountMark> others =
                amounts.stream().filter(mark -> !mark.equals(rate)).toList();
        return rate.percent() && tax && others.size() == 1
                ? Optional.of(new VatRow(plain(rate), null, others.getFirst().value(), others.getFirst()))
                : Optional.empty();
    }

    private static BigDecimal plain(AmountMark rate) {
        BigDecimal stripped = rate.value().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
