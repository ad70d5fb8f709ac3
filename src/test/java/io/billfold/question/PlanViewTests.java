package io.billfold.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.grammar.Language;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.AmountRange.Bound;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import io.billfold.question.plan.Ranking;
import io.billfold.question.plan.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanViewTests {
    private static final Period OCTOBER = Period.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final Period SINCE_NOVEMBER = new Period(LocalDate.of(2026, 11, 1), null);

    @Test
    void showsASumByGroupsAndItsRanking() {
        Map<String, Object> shown = show(new Aggregation(
                new Measure.OfAmount(Measure.Aggregate.SUM, Amount.TOTAL),
                List.of(Dimension.VENDOR),
                Filter.EVERYTHING,
                new Ranking(true, 5)));

        assertThat(shown)
                .containsEntry("measure", "total")
                .containsEntry("aggregate", "sum")
                .containsEntry("group_by", List.of("vendor"))
                .containsEntry("order", "most")
                .containsEntry("limit", 5)
                .containsEntry("language", "en")
                .containsEntry(
                        "status", Status.COUNTED.stream().map(Status::jsonName).toList());
    }

    @Test
    void showsWhatFiltersAndNothingElse() {
        Filter filter = new Filter(
                List.of("IKEA"),
                null,
                List.of("Travel", "Rent"),
                List.of(),
                List.of(),
                List.of("card"),
                "F-1",
                null,
                List.of(OCTOBER),
                DateOf.DUE);

        Map<String, Object> shown = show(new Aggregation(new Measure.Invoices(), List.of(), filter, null));

        assertThat(shown)
                .containsEntry("measure", "invoices")
                .containsEntry("aggregate", "count")
                .containsEntry("vendor", "IKEA")
                .containsEntry("category", List.of("Travel", "Rent"))
                .containsEntry("payment_method", "card")
                .containsEntry("number", "F-1")
                .containsEntry("from", "2026-10-01")
                .containsEntry("to", "2026-10-31")
                .containsEntry("date", "due_date")
                .doesNotContainKeys("currency", "amount", "order", "limit", "periods");
    }

    @Test
    void showsTheDateOfReceipt() {
        assertThat(show(counting(with(null, List.of(), DateOf.RECEIVED)))).containsEntry("date", "received");
        assertThat(show(counting(Filter.EVERYTHING))).doesNotContainKey("date");
    }

    @Test
    void tellsWhetherABoundIsIncluded() {
        AmountRange from = new AmountRange(Amount.TOTAL, bound("100.00", true), bound("200", false));
        AmountRange over = new AmountRange(Amount.TOTAL, bound("100", false), null);
        AmountRange upTo = new AmountRange(Amount.TOTAL, null, bound("200", true));

        assertThat(show(counting(with(from, List.of(), DateOf.ISSUE))))
                .containsEntry("at_least", "100.00")
                .containsEntry("less_than", "200")
                .containsEntry("amount", "total");
        assertThat(show(counting(with(over, List.of(), DateOf.ISSUE))))
                .containsEntry("more_than", "100")
                .doesNotContainKeys("less_than", "at_most");
        assertThat(show(counting(with(upTo, List.of(), DateOf.ISSUE))))
                .containsEntry("at_most", "200")
                .doesNotContainKeys("more_than", "at_least");
    }

    @Test
    void showsSeveralPeriodsAsAListAndAnOpenEndAsNull() {
        Map<String, Object> shown = show(counting(with(null, List.of(OCTOBER, SINCE_NOVEMBER), DateOf.ISSUE)));

        assertThat(shown.get("periods")).asString().contains("from=2026-10-01, to=2026-10-31");
        assertThat(shown.get("periods")).asString().contains("from=2026-11-01, to=null");
        assertThat(shown).doesNotContainKeys("from", "to");
    }

    @Test
    void showsTheSidesOfAComparison() {
        Plan plan = new Comparison(
                new Measure.Different(Dimension.VENDOR),
                List.of(with(null, List.of(OCTOBER), DateOf.ISSUE), with(null, List.of(SINCE_NOVEMBER), DateOf.ISSUE)));

        Map<String, Object> shown = show(plan);

        assertThat(shown)
                .containsEntry("measure", "vendor")
                .containsEntry("aggregate", "count")
                .containsEntry("group_by", List.of());
        assertThat(shown.get("compare")).asList().hasSize(2).first().asString().contains("from=2026-10-01");
    }

    @Test
    void showsAListWithItsOrder() {
        Listing.Order latest = Arrays.stream(Listing.Order.values()).findFirst().orElseThrow();

        assertThat(show(new Listing(latest, 20, Filter.EVERYTHING)))
                .containsEntry("aggregate", "list")
                .containsEntry("order", latest.name().toLowerCase(java.util.Locale.ROOT))
                .containsEntry("limit", 20);
    }

    private static Map<String, Object> show(Plan plan) {
        return PlanView.show(plan, Language.ENGLISH);
    }

    private static Aggregation counting(Filter filter) {
        return new Aggregation(new Measure.Invoices(), List.of(), filter, null);
    }

    private static Bound bound(String value, boolean included) {
        return new Bound(new BigDecimal(value), included);
    }

    private static Filter with(AmountRange amounts, List<Period> periods, DateOf dateOf) {
        return new Filter(List.of(), null, List.of(), List.of(), List.of(), List.of(), null, amounts, periods, dateOf);
    }
}
