package io.billfold.question.grammar;

import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import io.billfold.question.plan.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plans in one line, as evaluation/questions writes them: {@code sum total | 2026-10-01..2026-10-31 | by vendor}. */
final class PlanText {
    private PlanText() {}

    static String of(Plan plan) {
        return switch (plan) {
            case Aggregation aggregation ->
                join(
                        of(aggregation.measure()),
                        of(aggregation.filter()),
                        aggregation.groupBy().isEmpty()
                                ? ""
                                : "by "
                                        + aggregation.groupBy().stream()
                                                .map(PlanText::lower)
                                                .collect(Collectors.joining(",")),
                        aggregation
                                .rankingIfAny()
                                .map(ranking -> (ranking.most() ? "top " : "bottom ") + ranking.limit())
                                .orElse(""));
            case Comparison comparison ->
                join(
                        "compare " + of(comparison.measure()),
                        comparison.sides().stream().map(PlanText::of).collect(Collectors.joining(" <> ")));
            case Listing listing ->
                join(
                        lower(listing.order()) + (listing.limit() == Listing.MOST ? "" : " " + listing.limit()),
                        of(listing.filter()));
        };
    }

    private static String of(Measure measure) {
        return switch (measure) {
            case Measure.Invoices() -> "count";
            case Measure.Different(var dimension) -> "different " + lower(dimension);
            case Measure.OfAmount(var aggregate, var amount) -> lower(aggregate) + " " + lower(amount);
        };
    }

    private static String of(Filter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "vendor=", filter.vendors());
        if (filter.vendorText() != null) {
            parts.add("vendor~" + filter.vendorText());
        }
        add(parts, "category=", filter.categories());
        add(parts, "currency=", filter.currencies());
        add(parts, "status=", filter.statuses().stream().map(Status::jsonName).toList());
        add(parts, "payment=", filter.paymentMethods());
        if (filter.number() != null) {
            parts.add("number=" + filter.number());
        }
        if (filter.amounts() != null) {
            parts.add(of(filter.amounts()));
        }
        if (!filter.periods().isEmpty()) {
            parts.add((filter.dateOf() == DateOf.ISSUE ? "" : lower(filter.dateOf()) + " ")
                    + filter.periods().stream().map(PlanText::of).collect(Collectors.joining(",")));
        }
        return String.join(" | ", parts);
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + String.join(",", values));
        }
    }

    private static String of(AmountRange range) {
        String least = range.least() == null
                ? ""
                : range.least().value() + (range.least().included() ? "<=" : "<");
        String most = range.most() == null
                ? ""
                : (range.most().included() ? "<=" : "<") + range.most().value();
        return least + lower(range.amount()) + most;
    }

    private static String of(Period period) {
        return Objects.toString(period.from(), "") + ".." + Objects.toString(period.to(), "");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String join(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "));
    }
}
