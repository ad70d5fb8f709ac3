package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Listing.Order;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Measure.Aggregate;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import io.billfold.question.plan.Ranking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the plan of what a sentence has said, or refuses where the sentence has not said enough. */
final class Intent {
    private static final int MOST_SIDES = 4;
    /** How many “the largest invoices” are when nobody says. */
    private static final int SEVERAL = 10;

    private final Wish wish;
    private final LocalDate today;

    Intent(Wish wish, LocalDate today) {
        this.wish = wish;
        this.today = today;
    }

    /** Whether the sentence leans on an earlier one: “and last year?”, “by vendor?”. */
    boolean isFollowUp() {
        return wish.says(Concept.FOLLOW_UP) || !saysWhat();
    }

    private boolean saysWhat() {
        boolean compares = wish.says(Concept.COMPARE) && sides(wish.filter()).size() > 1;
        return saysNumber() || isList() || compares || !wish.nouns().isEmpty();
    }

    private boolean saysNumber() {
        return wish.says(
                        Concept.SPEND,
                        Concept.EXPENSE,
                        Concept.TOTAL,
                        Concept.NET,
                        Concept.VAT,
                        Concept.GROSS,
                        Concept.COUNT,
                        Concept.AVERAGE,
                        Concept.AMOUNT)
                || (wish.says(Concept.HOW_MUCH) && (wish.hasFilter() || wish.says(Concept.INVOICE)));
    }

    private boolean isList() {
        return wish.says(Concept.INVOICE, Concept.LATEST, Concept.EARLIEST)
                || (wish.says(Concept.LIST, Concept.WHICH) && wish.hasFilter());
    }

    Plan plan() {
        if (!saysWhat()) {
            throw new Refusal(Reason.NO_MEASURE);
        }
        return plan(filter(wish.filter()));
    }

    private Plan plan(Filter filter) {
        if (wish.says(Concept.COMPARE)) {
            return comparison(filter);
        }
        if (!wish.nouns().isEmpty() && isRankingOfInvoices()) {
            return listing(filter);
        }
        if (!wish.nouns().isEmpty()) {
            return aboutNouns(filter);
        }
        if (wish.groups().isEmpty() && isListing()) {
            return listing(filter);
        }
        return new Aggregation(measure(), List.copyOf(wish.groups()), filter, null);
    }

    /** “Which vendor sent the largest invoice?” is about an invoice. */
    private boolean isRankingOfInvoices() {
        return wish.says(Concept.LARGEST, Concept.SMALLEST, Concept.LATEST, Concept.EARLIEST)
                && wish.says(Concept.INVOICE)
                && !wish.says(Concept.COUNT, Concept.MOST, Concept.LEAST);
    }

    private boolean isListing() {
        if (wish.says(Concept.LATEST, Concept.EARLIEST, Concept.WHEN)) {
            return true;
        }
        if (wish.says(Concept.LARGEST, Concept.SMALLEST)) {
            return !wish.says(Concept.AVERAGE, Concept.COUNT);
        }
        // “Invoices paid by card” lists them, “what I paid by card” adds them up.
        return !(wish.says(Concept.SPEND) && !wish.says(Concept.INVOICE))
                && !wish.says(
                        Concept.HOW_MUCH,
                        Concept.TOTAL,
                        Concept.NET,
                        Concept.VAT,
                        Concept.GROSS,
                        Concept.COUNT,
                        Concept.AVERAGE,
                        Concept.AMOUNT)
                && (wish.says(Concept.INVOICE) || wish.says(Concept.LIST, Concept.WHICH));
    }

    private Listing listing(Filter filter) {
        boolean first = wish.says(Concept.LARGEST, Concept.SMALLEST, Concept.LATEST, Concept.EARLIEST, Concept.WHEN);
        int limit = wish.count().orElse(first ? oneOrSeveral() : Listing.MOST);
        return new Listing(order(), limited(limit, Listing.MOST), filter);
    }

    private int oneOrSeveral() {
        return wish.saysPlural() && !wish.says(Concept.WHEN) ? SEVERAL : 1;
    }

    private Order order() {
        if (wish.says(Concept.LARGEST, Concept.MOST)) {
            return Order.LARGEST;
        }
        if (wish.says(Concept.SMALLEST, Concept.LEAST)) {
            return Order.SMALLEST;
        }
        return wish.says(Concept.EARLIEST) ? Order.EARLIEST : Order.LATEST;
    }

    private Plan aboutNouns(Filter filter) {
        Dimension noun = wish.nouns().iterator().next();
        boolean ranks = wish.says(Concept.LARGEST, Concept.SMALLEST, Concept.MOST, Concept.LEAST);
        if (!ranks && wish.count().isEmpty()) {
            boolean counts = wish.says(Concept.COUNT) && !wish.says(Concept.INVOICE);
            return counts
                    ? new Aggregation(new Measure.Different(noun), List.copyOf(wish.groups()), filter, null)
                    : new Aggregation(nounMeasure(), dimensions(), filter, null);
        }
        boolean most = !wish.says(Concept.SMALLEST, Concept.LEAST);
        Ranking ranking = new Ranking(most, limited(wish.count().orElse(oneOrSeveral()), 100));
        Measure measure = wish.says(Concept.INVOICE, Concept.COUNT) && !wish.says(Concept.SPEND, Concept.TOTAL)
                ? new Measure.Invoices()
                : sumOrAverage();
        return new Aggregation(measure, dimensions(), filter, ranking);
    }

    private List<Dimension> dimensions() {
        return Stream.of(wish.nouns(), wish.groups())
                .flatMap(Set::stream)
                .distinct()
                .limit(3)
                .toList();
    }

    private Measure nounMeasure() {
        return saysNumber() && !wish.says(Concept.COUNT) ? sumOrAverage() : new Measure.Invoices();
    }

    private Measure sumOrAverage() {
        return new Measure.OfAmount(wish.says(Concept.AVERAGE) ? Aggregate.AVERAGE : Aggregate.SUM, wish.amount());
    }

    private Measure measure() {
        if (countsInvoices()) {
            return new Measure.Invoices();
        }
        if (wish.says(Concept.AVERAGE)) {
            return average();
        }
        if (wish.says(Concept.LARGEST)) {
            return new Measure.OfAmount(Aggregate.LARGEST, wish.amount());
        }
        if (wish.says(Concept.SMALLEST)) {
            return new Measure.OfAmount(Aggregate.SMALLEST, wish.amount());
        }
        boolean onlyInvoices = wish.says(Concept.INVOICE) && !saysNumber();
        return onlyInvoices ? new Measure.Invoices() : new Measure.OfAmount(Aggregate.SUM, wish.amount());
    }

    /** “How many euros did I spend” asks for an amount. */
    private boolean countsInvoices() {
        boolean anAmount = wish.says(Concept.SPEND, Concept.VAT, Concept.NET, Concept.TOTAL);
        return wish.says(Concept.COUNT) && (wish.says(Concept.INVOICE, Concept.EXPENSE) || !anAmount);
    }

    /** What one spends a month on average is another number than the average invoice of a month. */
    private Measure average() {
        boolean overTime = wish.groups().stream().anyMatch(Dimension::isTime);
        if (overTime && !wish.says(Concept.INVOICE)) {
            throw new Refusal(Reason.AMBIGUOUS_AVERAGE);
        }
        return new Measure.OfAmount(Aggregate.AVERAGE, wish.amount());
    }

    private Plan comparison(Filter filter) {
        List<Filter> sides = sides(filter);
        if (sides.size() < 2 || sides.size() > MOST_SIDES) {
            throw new Refusal(Reason.TOO_MANY_SIDES);
        }
        if (wish.groups().isEmpty()) {
            return new Comparison(measure(), sides);
        }
        List<Dimension> dimensions = new ArrayList<>(List.of(sideDimension()));
        wish.groups().stream().filter(group -> !dimensions.contains(group)).forEach(dimensions::add);
        return new Aggregation(measure(), dimensions, filter, null);
    }

    private List<Filter> sides(Filter filter) {
        if (wish.vendors().size() > 1) {
            return wish.vendors().stream().map(filter::withVendors).toList();
        }
        if (wish.periods().size() > 1) {
            return wish.periods().stream()
                    .map(period -> filter.withPeriods(List.of(period)))
                    .toList();
        }
        return wish.categories().stream()
                .map(category -> filter.withCategories(List.of(category)))
                .toList();
    }

    private Dimension sideDimension() {
        if (wish.vendors().size() > 1) {
            return Dimension.VENDOR;
        }
        return wish.periods().size() > 1 ? wish.unit().orElse(Unit.MONTH).dimension() : Dimension.CATEGORY;
    }

    private Filter filter(Filter whole) {
        Filter filter = wish.says(Concept.SO_FAR)
                ? whole.withPeriods(
                        whole.periods().stream().map(this::untilToday).toList())
                : whole;
        if (wish.says(Concept.OVERDUE)) {
            if (!filter.periods().isEmpty()) {
                throw new Refusal(Reason.TWO_MEANINGS, "overdue");
            }
            return filter.withPeriods(List.of(new Period(null, today.minusDays(1))));
        }
        if (filter.dateOf() == DateOf.DUE
                && filter.periods().isEmpty()
                && wish.groups().isEmpty()) {
            throw new Refusal(Reason.DUE_WHEN);
        }
        return filter;
    }

    private Period untilToday(Period period) {
        LocalDate from = period.from();
        boolean clipped = period.to() == null || period.to().isAfter(today);
        return clipped && (from == null || !from.isAfter(today)) ? new Period(from, today) : period;
    }

    /** The earlier plan with what this sentence says put in its place. */
    Plan after(Plan earlier) {
        if (!wish.hasFilter() && wish.groups().isEmpty() && !saysWhat()) {
            throw new Refusal(Reason.NO_MEASURE);
        }
        Filter filter = filter(wish.over(earlier.filter()));
        if (wish.says(Concept.COMPARE)) {
            return new Comparison(measureOf(earlier), List.of(earlier.filter(), filter));
        }
        if (saysNumber() || (wish.says(Concept.INVOICE) && isList())) {
            return plan(filter);
        }
        List<Dimension> named = dimensions();
        return switch (earlier) {
            case Aggregation aggregation ->
                new Aggregation(
                        aggregation.measure(),
                        named.isEmpty() ? aggregation.groupBy() : named,
                        filter,
                        named.isEmpty() ? aggregation.ranking() : null);
            case Comparison comparison -> new Aggregation(comparison.measure(), named, filter, null);
            case Listing listing ->
                named.isEmpty()
                        ? new Listing(listing.order(), listing.limit(), filter)
                        : new Aggregation(new Measure.Invoices(), named, filter, null);
        };
    }

    private Measure measureOf(Plan earlier) {
        return switch (earlier) {
            case Aggregation aggregation -> aggregation.measure();
            case Comparison comparison -> comparison.measure();
            case Listing listing -> measure();
        };
    }

    private static int limited(int wanted, int most) {
        if (wanted < 1 || wanted > most) {
            throw new Refusal(Reason.TOO_MANY, Integer.toString(wanted), Integer.toString(most));
        }
        return wanted;
    }
}
