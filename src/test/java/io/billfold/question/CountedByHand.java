package io.billfold.question;

import io.billfold.question.StoredInvoices.Sample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers worked out in plain Java, with nothing of what answers questions. Rows are written as the API writes them. */
record CountedByHand(List<Sample> invoices) {
    /** Of all the invoices those that count: confirmed or in review, and not put away. */
    static CountedByHand of(List<Sample> all) {
        return new CountedByHand(all.stream()
                .filter(invoice -> !invoice.archived())
                .filter(invoice -> List.of("confirmed", "needs_review").contains(invoice.state()))
                .toList());
    }

    CountedByHand with(Predicate<Sample> condition) {
        return new CountedByHand(invoices.stream().filter(condition).toList());
    }

    CountedByHand in(int year) {
        return with(invoice -> day(invoice).getYear() == year);
    }

    CountedByHand between(String from, String to) {
        return with(invoice ->
                !day(invoice).isBefore(LocalDate.parse(from)) && !day(invoice).isAfter(LocalDate.parse(to)));
    }

    CountedByHand at(String seller) {
        return with(invoice -> invoice.seller().equals(seller));
    }

    CountedByHand inCurrency(String code) {
        return with(invoice -> invoice.currency().equals(code));
    }

    List<List<String>> count() {
        return invoices.isEmpty() ? List.of() : List.of(List.of(Integer.toString(invoices.size())));
    }

    /** One row per currency. */
    List<List<String>> sums(Function<Sample, BigDecimal> amount) {
        return perCurrency(invoice -> List.of(), amount, BigDecimal::add);
    }

    List<List<String>> largest() {
        return perCurrency(invoice -> List.of(), Sample::total, BigDecimal::max);
    }

    List<List<String>> averages() {
        return byCurrency().entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(Sample::total)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(entry.getValue().size()), 2, RoundingMode.HALF_UP)
                                .toPlainString()))
                .toList();
    }

    List<List<String>> sumsBy(Function<Sample, String> group) {
        return perCurrency(invoice -> List.of(group.apply(invoice)), Sample::total, BigDecimal::add);
    }

    /** The groups with the largest sums, of each currency, the largest first. */
    List<List<String>> top(int limit, Function<Sample, String> group) {
        List<List<String>> sums = sumsBy(group);
        return byCurrency().keySet().stream()
                .flatMap(currency -> sums.stream()
                        .filter(row -> row.get(1).equals(currency))
                        .sorted(Comparator.comparing((List<String> row) -> new BigDecimal(row.get(2)))
                                .reversed())
                        .limit(limit))
                .toList();
    }

    /** This number the side of a comparison, the first being 1. */
    List<List<String>> asSide(int side) {
        return sums(Sample::total).stream()
                .map(row -> Stream.concat(Stream.of(Integer.toString(side)), row.stream())
                        .toList())
                .toList();
    }

    private List<List<String>> perCurrency(
            Function<Sample, List<String>> group,
            Function<Sample, BigDecimal> amount,
            BinaryOperator<BigDecimal> together) {
        Map<List<String>, BigDecimal> figures = new TreeMap<>(Comparator.comparing(String::valueOf));
        for (Sample invoice : invoices) {
            List<String> key = new ArrayList<>(group.apply(invoice));
            key.add(invoice.currency());
            figures.merge(key, amount.apply(invoice), together);
        }
        return figures.entrySet().stream()
                .map(entry -> Stream.concat(
                                entry.getKey().stream(),
                                Stream.of(entry.getValue().setScale(2).toPlainString()))
                        .toList())
                .toList();
    }

    private Map<String, List<Sample>> byCurrency() {
        return invoices.stream().collect(Collectors.groupingBy(Sample::currency, TreeMap::new, Collectors.toList()));
    }

    static String month(Sample invoice) {
        return YearMonth.from(day(invoice)).toString();
    }

    static String quarter(Sample invoice) {
        return day(invoice).getYear() + "-Q" + day(invoice).get(IsoFields.QUARTER_OF_YEAR);
    }

    static LocalDate day(Sample invoice) {
        return java.util.Objects.requireNonNull(invoice.issueDate());
    }
}
