package io.billfold.question;

import io.billfold.question.grammar.Language;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a plan by public names: one value is a value, several are a list, what does not filter is left out. */
final class PlanView {
    private final Map<String, @Nullable Object> shown = new LinkedHashMap<>();

    private PlanView() {}

    static Map<String, @Nullable Object> show(Plan plan, Language language) {
        PlanView view = new PlanView();
        view.show(plan);
        view.shown.put("language", language.code());
        return view.shown;
    }

    private void show(Plan plan) {
        switch (plan) {
            case Aggregation aggregation -> {
                show(aggregation.measure());
                show(aggregation.filter());
                shown.put(
                        "group_by",
                        aggregation.groupBy().stream().map(PlanView::lower).toList());
                aggregation.rankingIfAny().ifPresent(ranking -> {
                    shown.put("order", ranking.most() ? "most" : "least");
                    shown.put("limit", ranking.limit());
                });
            }
            case Comparison comparison -> {
                show(comparison.measure());
                shown.put(
                        "compare",
                        comparison.sides().stream()
                                .map(side -> {
                                    PlanView one = new PlanView();
                                    one.show(side);
                                    return one.shown;
                                })
                                .toList());
                shown.put("group_by", List.of());
            }
            case Listing listing -> {
                shown.put("measure", "invoices");
                shown.put("aggregate", "list");
                show(listing.filter());
                shown.put("group_by", List.of());
                shown.put("order", lower(listing.order()));
                shown.put("limit", listing.limit());
            }
        }
    }

    private void show(Measure measure) {
        switch (measure) {
            case Measure.Invoices() -> {
                shown.put("measure", "invoices");
                shown.put("aggregate", "count");
            }
            case Measure.Different(var dimension) -> {
                shown.put("measure", lower(dimension));
                shown.put("aggregate", "count");
            }
            case Measure.OfAmount(var aggregate, var amount) -> {
                shown.put("measure", lower(amount));
                shown.put("aggregate", lower(aggregate));
            }
        }
    }

    private void show(Filter filter) {
        put("vendor", filter.vendors());
        if (filter.vendorText() != null) {
            shown.put("vendor", filter.vendorText());
        }
        put("category", filter.categories());
        put("currency", filter.currencies());
        put("payment_method", filter.paymentMethods());
        if (filter.number() != null) {
            shown.put("number", filter.number());
        }
        if (filter.amounts() != null) {
            show(filter.amounts());
        }
        show(filter.periods());
        if (filter.dateOf() != DateOf.ISSUE) {
            shown.put("date", filter.dateOf() == DateOf.DUE ? "due_date" : "received");
        }
        List<Status> counted = filter.statuses().isEmpty() ? Status.COUNTED : filter.statuses();
        shown.put("status", counted.stream().map(Status::jsonName).toList());
    }

    private void show(AmountRange range) {
        if (range.least() != null) {
            shown.put(
                    range.least().included() ? "at_least" : "more_than",
                    range.least().value().toPlainString());
        }
        if (range.most() != null) {
            shown.put(
                    range.most().included() ? "at_most" : "less_than",
                    range.most().value().toPlainString());
        }
        shown.put("amount", lower(range.amount()));
    }

    private void show(List<Period> periods) {
        if (periods.size() == 1) {
            shown.put("from", text(periods.getFirst().from()));
            shown.put("to", text(periods.getFirst().to()));
        } else if (!periods.isEmpty()) {
            shown.put(
                    "periods",
                    periods.stream()
                            .map(period -> {
                                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                                one.put("from", text(period.from()));
                                one.put("to", text(period.to()));
                                return one;
                            })
                            .toList());
        }
    }

    private void put(String name, List<String> values) {
        if (!values.isEmpty()) {
            shown.put(name, values.size() == 1 ? values.getFirst() : values);
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
