package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Listing.Order;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Plan;
import io.billfold.question.plan.Ranking;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the plan of what a sentence has said, or refuses where the sentence has not said enough. */
final class Intent {
    /** How many “the largest invoices” are when nobody says. */
    private static final int SEVERAL = 10;

    private final Wish wish;
    private final Selection selection;
    private final Figures figures;
    private final Comparing comparing;

    Intent(Wish wish, LocalDate today) {
        this.wish = wish;
        this.figures = new Figures(wish);
        this.comparing = new Comparing(wish);
        this.selection = new Selection(wish, today);
    }

    /** Whether the sentence leans on an earlier one: “and last year?”, “by vendor?”. */
    boolean isFollowUp() {
        return wish.says(Concept.FOLLOW_UP) || !saysWhat();
    }

    private boolean saysWhat() {
        return figures.saysNumber()
                || isList()
                || (wish.says(Concept.COMPARE) && comparing.hasSides())
                || !wish.nouns().isEmpty();
    }

    private boolean isList() {
        return wish.says(Concept.INVOICE, Concept.LATEST, Concept.EARLIEST)
                || (wish.says(Concept.LIST, Concept.WHICH) && wish.hasFilter())
                || asksWhatIsInAState();
    }

    /** “What is due tomorrow?”, “what needs review?”, “what did we buy in May?” ask for the invoices. */
    private boolean asksWhatIsInAState() {
        return wish.says(Concept.WHAT)
                && !wish.says(Concept.SPEND)
                && (wish.says(Concept.DUE, Concept.OVERDUE, Concept.BOUGHT)
                        || !wish.statuses().isEmpty());
    }

    Plan plan() {
        Filter filter = selection.of(wish.filter());
        if (saysWhat()) {
            return plan(filter);
        }
        if (!wish.groups().isEmpty()) {
            // “Telekom by month” adds up: whoever divides something into groups wants to see how much is in each.
            return plan(filter);
        }
        if (wish.says(Concept.DUE, Concept.OVERDUE)) {
            return listing(filter);
        }
        throw new Refusal(Reason.NO_MEASURE);
    }

    private Plan plan(Filter filter) {
        if (isComparison()) {
            return comparing.plan(filter, figures.measure());
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
        if (!wish.groups().isEmpty()) {
            return inGroups(filter);
        }
        return new Aggregation(figures.measure(), List.copyOf(wish.groups()), filter, null);
    }

    /** “More at Shell or at IKEA” compares too, “than” need not be said. */
    private boolean isComparison() {
        if (wish.says(Concept.MORE) && !wish.says(Concept.COMPARE) && !comparing.hasSides()) {
            throw new Refusal(Reason.TOO_MANY_SIDES);
        }
        return wish.says(Concept.COMPARE, Concept.MORE);
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
            return !wish.says(Concept.AVERAGE, Concept.COUNT) && !figures.isAboutVatOrNet();
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
                && (wish.says(Concept.INVOICE, Concept.LIST, Concept.WHICH) || asksWhatIsInAState());
    }

    private Listing listing(Filter filter) {
        boolean first = wish.says(
                Concept.LARGEST, Concept.SMALLEST, Concept.LATEST, Concept.EARLIEST, Concept.WHEN, Concept.NEXT);
        if (!first && wish.says(Concept.PAID) && filter.paymentMethods().isEmpty()) {
            throw new Refusal(Reason.PAID_OR_NOT);
        }
        int limit = wish.count().orElse(first ? oneOrSeveral() : Listing.MOST);
        return new Listing(order(), limited(limit, Listing.MOST), filter);
    }

    private int oneOrSeveral() {
        return wish.saysPlural() && !wish.says(Concept.WHEN, Concept.NEXT) ? SEVERAL : 1;
    }

    private Order order() {
        if ((wish.says(Concept.LARGEST) && wish.says(Concept.SMALLEST))
                || (wish.says(Concept.LATEST) && wish.says(Concept.EARLIEST))) {
            throw new Refusal(Reason.ONE_FIGURE);
        }
        if (wish.says(Concept.LARGEST, Concept.MOST)) {
            return Order.LARGEST;
        }
        if (wish.says(Concept.SMALLEST, Concept.LEAST)) {
            return Order.SMALLEST;
        }
        return wish.says(Concept.EARLIEST, Concept.NEXT) ? Order.EARLIEST : Order.LATEST;
    }

    private Plan aboutNouns(Filter filter) {
        refuseAmountsOfGroups();
        Dimension noun = wish.nouns().iterator().next();
        boolean ranks = wish.says(Concept.LARGEST, Concept.SMALLEST, Concept.MOST, Concept.LEAST);
        if (!ranks && wish.count().isEmpty()) {
            boolean counts = wish.says(Concept.COUNT) && !wish.says(Concept.INVOICE);
            return counts
                    ? new Aggregation(new Measure.Different(noun), List.copyOf(wish.groups()), filter, null)
                    : new Aggregation(figures.ofNouns(), dimensions(), filter, null);
        }
        return new Aggregation(rankedBy(), dimensions(), filter, ranking(wish.namesSeveral() ? SEVERAL : 1));
    }

    private Plan inGroups(Filter filter) {
        if (wish.says(Concept.LATEST, Concept.EARLIEST)) {
            throw new Refusal(Reason.ONE_FIGURE);
        }
        refuseAmountsOfGroups();
        return wish.count().isPresent()
                ? firstGroups(filter)
                : new Aggregation(figures.measure(), List.copyOf(wish.groups()), filter, null);
    }

    /** “Spending by vendor over 1000” is meant of what each vendor got, not of single invoices. */
    private void refuseAmountsOfGroups() {
        if (wish.filter().amounts() != null && !wish.says(Concept.INVOICE)) {
            throw new Refusal(Reason.AMOUNTS_ONLY);
        }
    }

    /** “Spending by vendor, top 3”. The three largest invoices of each vendor are another question, which no plan can ask. */
    private Plan firstGroups(Filter filter) {
        if (!ranks() || (wish.says(Concept.INVOICE) && !wish.says(Concept.COUNT))) {
            throw new Refusal(Reason.ONE_FIGURE);
        }
        return new Aggregation(rankedBy(), dimensions(), filter, ranking(1));
    }

    private Measure rankedBy() {
        return wish.says(Concept.INVOICE, Concept.COUNT) && !wish.says(Concept.SPEND, Concept.TOTAL)
                ? new Measure.Invoices()
                : figures.sumOrAverage();
    }

    private Ranking ranking(int unlessSaid) {
        boolean most = !wish.says(Concept.SMALLEST, Concept.LEAST);
        return new Ranking(most, limited(wish.count().orElse(unlessSaid), 100));
    }

    private List<Dimension> dimensions() {
        return Stream.of(wish.nouns(), wish.groups())
                .flatMap(Set::stream)
                .distinct()
                .limit(3)
                .toList();
    }

    /** The earlier plan with what this sentence says put in its place. */
    Plan after(Plan earlier) {
        boolean changes = wish.hasFilter() || !wish.groups().isEmpty() || saysWhat() || ranks();
        if (!changes && !wish.says(Concept.LIST, Concept.WHICH)) {
            throw new Refusal(Reason.NO_MEASURE);
        }
        Filter filter = selection.of(wish.over(earlier.filter()));
        if (wish.says(Concept.COMPARE)) {
            return new Comparison(measureOf(earlier), List.of(earlier.filter(), otherSide(earlier.filter(), filter)));
        }
        boolean aboutTheSameGroups = wish.groups().isEmpty() && wish.nouns().isEmpty() && !wish.says(Concept.TOTAL);
        if (figures.saysNumber() && aboutTheSameGroups && !isListing() && earlier instanceof Aggregation aggregation) {
            return new Aggregation(figures.measure(), aggregation.groupBy(), filter, aggregation.ranking());
        }
        if (figures.saysNumber() || (wish.says(Concept.INVOICE) && isList())) {
            return plan(filter);
        }
        // “Show them”, “which ones?”
        if (!changes) {
            return new Listing(Order.LATEST, Listing.MOST, filter);
        }
        List<Dimension> named = dimensions();
        return switch (earlier) {
            case Aggregation aggregation ->
                new Aggregation(
                        aggregation.measure(),
                        named.isEmpty() ? aggregation.groupBy() : named,
                        filter,
                        ranking(aggregation, named));
            case Comparison comparison -> new Aggregation(comparison.measure(), named, filter, null);
            case Listing listing ->
                named.isEmpty()
                        ? new Listing(
                                ranks() ? order() : listing.order(),
                                limited(ranks() ? wish.count().orElse(1) : listing.limit(), Listing.MOST),
                                filter)
                        : new Aggregation(new Measure.Invoices(), named, filter, null);
        };
    }

    private static Filter otherSide(Filter earlier, Filter filter) {
        boolean ofOnePeriodEach =
                earlier.periods().size() == 1 && filter.periods().size() == 1;
        return ofOnePeriodEach
                ? filter.withPeriods(List.of(YearEarlier.sideOf(
                        earlier.periods().getFirst(), filter.periods().getFirst())))
                : filter;
    }

    /** “The three largest”, “top 5”. */
    private boolean ranks() {
        return wish.says(
                Concept.LARGEST, Concept.SMALLEST, Concept.MOST, Concept.LEAST, Concept.LATEST, Concept.EARLIEST);
    }

    private @Nullable Ranking ranking(Aggregation earlier, List<Dimension> named) {
        boolean grouped = !(named.isEmpty() ? earlier.groupBy() : named).isEmpty();
        if (!ranks()) {
            return named.isEmpty() ? earlier.ranking() : null;
        }
        if (!grouped) {
            throw new Refusal(Reason.NO_MEASURE);
        }
        return ranking(1);
    }

    private Measure measureOf(Plan earlier) {
        return switch (earlier) {
            case Aggregation aggregation -> aggregation.measure();
            case Comparison comparison -> comparison.measure();
            case Listing listing -> figures.measure();
        };
    }

    private static int limited(int wanted, int most) {
        if (wanted < 1 || wanted > most) {
            throw new Refusal(Reason.TOO_MANY, Integer.toString(wanted), Integer.toString(most));
        }
        return wanted;
    }
}
