package io.billfold.extraction.line;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Allowances and charges on the whole invoice (BG-20, BG-21): discounts, freight, packing. They belong to no line, wherever they are
 * printed: below the lines in the same column, or anywhere else with a word that says what they are.
 */
final class Adjustments {
    private static final Pattern CHARGE = Pattern.compile(
            "^ (?:zzgl |plus |summe |gesamtbetrag der |total )?(?:zuschlag|zuschlage|versand|versandkosten|fracht|frachtkosten|transport|transportkosten"
                    + "|porto|verpackung|shipping|delivery|freight|handling|surcharge|postage|service charge|frais de (?:port|livraison|transport)"
                    + "|livraison|spese di (?:trasporto|spedizione)|trasporto|gastos de envio|portes|despesas de envio|verzendkosten|toeslag"
                    + "|caj penghantaran) ");
    private static final Pattern ALLOWANCE =
            Pattern.compile("^ (?:abzgl|abzuglich|less|moins|gesamtbetrag der abschlage|abschlag|rechnungsrabatt) ");
    private static final int MOST = 10;

    private Adjustments() {}

    /**
     * What makes the total out of the sum of the lines.
     *
     * @param allowances BT-107, with the sign of the total
     * @param charges BT-108, with the sign of the total
     */
    record Sum(BigDecimal allowances, BigDecimal charges) {
        static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        private Sum plus(BigDecimal step, int sign) {
            return step.signum() == sign
                    ? new Sum(allowances, charges.add(step))
                    : new Sum(allowances.subtract(step), charges);
        }

        BigDecimal step() {
            return charges.subtract(allowances);
        }
    }

    static Sum of(List<ItemRow> rows, int sign) {
        Sum sum = Sum.NONE;
        for (ItemRow row : rows) {
            sum = sum.plus(row.net().value(), sign);
        }
        return sum;
    }

    /**
     * How many of the rows that together make the total are lines: those up to the printed sum of the lines or, on a typeset page, up to
     * the words that say what follows.
     */
    static int endOfLines(List<ItemRow> rows, Marks marks, boolean typeset) {
        int anchored = 0;
        for (int i = 0; i < rows.size(); i++) {
            // "2 % of 280.00 are 5.60" bears an allowance out, and makes no line of it.
            boolean line = rows.get(i).anchored() && !isOne(rows.get(i).net().segment(), marks);
            anchored = line ? i + 1 : anchored;
        }
        for (int end = Math.max(1, anchored); end < rows.size(); end++) {
            boolean goesOn = rows.subList(end, rows.size()).stream()
                    .anyMatch(row -> row.net().value().signum() == 0);
            if (!goesOn && isPrintedSum(sum(rows.subList(0, end)), rows, marks)) {
                return end;
            }
        }
        int end = rows.size();
        while (typeset
                && end > Math.max(1, anchored)
                && isOne(rows.get(end - 1).net().segment(), marks)) {
            end--;
        }
        return anchored == 0 ? rows.size() : end;
    }

    /** What is printed elsewhere that leads from the sum of the lines to the total; nothing unless it does so to the cent. */
    static Optional<Sum> between(List<ItemRow> lines, BigDecimal total, Marks marks) {
        BigDecimal sum = sum(lines);
        int sign = sum.signum();
        Optional<Sum> inOneRow = marks.sheet().rows().stream()
                .flatMap(row -> across(row, sum, total, marks).stream())
                .findFirst();
        if (inOneRow.isPresent()) {
            return inOneRow;
        }
        List<BigDecimal> steps = steps(lines, sign, marks);
        BigDecimal wanted = total.subtract(sum);
        Sum all = Sum.NONE;
        for (BigDecimal step : steps) {
            all = all.plus(step, sign);
        }
        if (!steps.isEmpty() && all.step().compareTo(wanted) == 0) {
            return Optional.of(all);
        }
        return isPrintedSum(sum, lines, marks) ? some(steps, 0, wanted, Sum.NONE, sign) : Optional.empty();
    }

    /** "457.20 −11.21 3.00 448.99": the row of sums of a table of rates. */
    private static Optional<Sum> across(List<Segment> row, BigDecimal from, BigDecimal to, Marks marks) {
        Sum sum = Sum.NONE;
        boolean begun = false;
        for (Segment segment : row) {
            for (AmountMark mark : marks.amounts(segment)) {
                boolean step = begun && !mark.percent() && mark.value().signum() != 0;
                if (step && mark.value().compareTo(to) == 0) {
                    boolean makesIt =
                            sum.step().signum() != 0 && from.add(sum.step()).compareTo(to) == 0;
                    return makesIt ? Optional.of(sum) : Optional.empty();
                }
                sum = step ? sum.plus(mark.value(), from.signum()) : sum;
                begun = begun || mark.value().compareTo(from) == 0;
            }
        }
        return Optional.empty();
    }

    /** The amounts behind such words, an allowance against the sign of the lines, a charge with it. */
    private static List<BigDecimal> steps(List<ItemRow> lines, int sign, Marks marks) {
        List<BigDecimal> steps = new ArrayList<>();
        for (List<Segment> row : marks.sheet().rows()) {
            List<AmountMark> amounts = row.stream()
                    .flatMap(segment -> marks.amounts(segment).stream())
                    .filter(mark -> !mark.percent() && mark.decimals() == 2)
                    .toList();
            if (!amounts.isEmpty()
                    && amounts.getLast().value().signum() != 0
                    && steps.size() < MOST
                    && isOne(row.getFirst(), marks)
                    && lines.stream().noneMatch(line -> row.contains(line.net().segment()))) {
                BigDecimal size = amounts.getLast().value().abs();
                steps.add(isCharge(row.getFirst()) == (sign > 0) ? size : size.negate());
            }
        }
        return steps;
    }

    private static Optional<Sum> some(List<BigDecimal> steps, int from, BigDecimal wanted, Sum before, int sign) {
        if (before.step().signum() != 0 && before.step().compareTo(wanted) == 0) {
            return Optional.of(before);
        }
        for (int i = from; i < steps.size(); i++) {
            Optional<Sum> found = some(steps, i + 1, wanted, before.plus(steps.get(i), sign), sign);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a row says that its amount is an allowance or a charge. */
    static boolean isOne(Segment segment, Marks marks) {
        String text = Words.plain(marks.sheet().row(segment).getFirst().text());
        return SummaryRows.isAllowance(segment, marks)
                || ALLOWANCE.matcher(text).find()
                || isCharge(segment, marks);
    }

    private static boolean isCharge(Segment segment, Marks marks) {
        return isCharge(marks.sheet().row(segment).getFirst());
    }

    private static boolean isCharge(Segment first) {
        return CHARGE.matcher(Words.plain(first.text())).find();
    }

    private static boolean isPrintedSum(BigDecimal sum, List<ItemRow> rows, Marks marks) {
        return marks.amounts().stream()
                .filter(mark -> !mark.percent() && mark.value().compareTo(sum) == 0)
                .filter(mark -> rows.stream().noneMatch(row -> row.net().equals(mark)))
                .anyMatch(mark -> SummaryRows.contains(mark.segment(), marks)
                        || marks.labels(marks.sheet().row(mark.segment()).getFirst()).stream()
                                .anyMatch(hit -> hit.label() == Label.NET || hit.label() == Label.SUBTOTAL));
    }

    static BigDecimal sum(List<ItemRow> rows) {
        return rows.stream().map(row -> row.net().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
