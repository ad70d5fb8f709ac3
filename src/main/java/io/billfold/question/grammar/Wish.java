package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the phrases of a sentence have said so far; {@link Intent} makes the plan of it. */
final class Wish {
    private final Set<Concept> said = EnumSet.noneOf(Concept.class);
    private final Set<Dimension> groups = new LinkedHashSet<>();
    private final Set<Dimension> nouns = new LinkedHashSet<>();
    private final SortedMap<Integer, List<String>> vendors = new TreeMap<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> currencies = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private final List<String> paymentMethods = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private @Nullable Unit unit;
    private @Nullable Integer count;
    private boolean plural;
    private boolean severalNames;
    private @Nullable String vendorText;
    private @Nullable String number;
    private @Nullable AmountRange amounts;

    void say(Concept concept) {
        said.add(concept);
    }

    boolean says(Concept... concepts) {
        return Set.of(concepts).stream().anyMatch(said::contains);
    }

    /** Of several words the plural counts: “the largest invoices” are more than one. */
    void sayPlural() {
        plural = true;
    }

    boolean saysPlural() {
        return plural;
    }

    /** Of what is ranked: “which supplier has the most invoices” is one. */
    void nameSeveral() {
        severalNames = true;
    }

    boolean namesSeveral() {
        return severalNames;
    }

    void count(int many) {
        count = many;
    }

    Optional<Integer> count() {
        return Optional.ofNullable(count);
    }

    void groupBy(Dimension dimension) {
        groups.add(dimension);
    }

    Set<Dimension> groups() {
        return groups;
    }

    /** A dimension that is asked for itself: “which vendors”. */
    void name(Dimension dimension) {
        nouns.add(dimension);
    }

    Set<Dimension> nouns() {
        return nouns;
    }

    /** One seller as the question names it, in all the spellings the account has of it; at is where the question does. */
    void vendor(int at, List<String> spellings) {
        vendors.put(at, spellings);
    }

    void unknownVendor(String text) {
        if (vendorText != null) {
            throw new Refusal(Reason.UNKNOWN_WORD, text);
        }
        vendorText = text;
    }

    /** Each once, in the order of the question. */
    List<List<String>> vendors() {
        return vendors.values().stream().distinct().toList();
    }

    void category(String name) {
        categories.add(name);
    }

    List<String> categories() {
        return categories;
    }

    void currency(String code) {
        currencies.add(code);
    }

    void status(Status status) {
        statuses.add(status);
    }

    List<Status> statuses() {
        return statuses;
    }

    void paymentMethod(String method) {
        paymentMethods.add(method);
    }

    void number(String text) {
        number = text;
    }

    void amounts(AmountRange range) {
        if (amounts != null) {
            throw new Refusal(Reason.ONE_FIGURE);
        }
        amounts = range;
    }

    /** Periods in two places of a sentence are two sides of a comparison. */
    void periods(List<Period> more, Unit of) {
        periods.addAll(more);
        unit = of;
    }

    List<Period> periods() {
        return periods;
    }

    /** Says the last one more exactly. */
    void lastPeriod(Period period) {
        periods.set(periods.size() - 1, period);
    }

    Optional<Unit> unit() {
        return Optional.ofNullable(unit);
    }

    Amount amount() {
        if (says(Concept.NET) && says(Concept.VAT, Concept.GROSS)) {
            throw new Refusal(Reason.ONE_FIGURE);
        }
        return says(Concept.VAT) ? Amount.TAX_TOTAL : says(Concept.NET) ? Amount.NET_TOTAL : Amount.TOTAL;
    }

    DateOf dateOf() {
        return says(Concept.DUE, Concept.OVERDUE)
                ? DateOf.DUE
                : says(Concept.RECEIVED) ? DateOf.RECEIVED : DateOf.ISSUE;
    }

    boolean hasFilter() {
        return !filter().equals(Filter.EVERYTHING);
    }

    Filter filter() {
        return over(Filter.EVERYTHING);
    }

    /** The earlier filter with what this sentence says put in its place. */
    Filter over(Filter earlier) {
        boolean namesVendor = !vendors.isEmpty() || vendorText != null;
        return new Filter(
                namesVendor
                        ? vendors.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList()
                        : earlier.vendors(),
                namesVendor ? vendorText : earlier.vendorText(),
                orElse(categories, earlier.categories()),
                orElse(currencies, earlier.currencies()),
                orElse(statuses, earlier.statuses()),
                orElse(paymentMethods, earlier.paymentMethods()),
                number == null ? earlier.number() : number,
                amounts == null ? earlier.amounts() : amounts,
                orElse(periods, earlier.periods()),
                dateOf() == DateOf.ISSUE ? earlier.dateOf() : dateOf());
    }

    private static <T> List<T> orElse(List<T> said, List<T> earlier) {
        return said.isEmpty()
                ? earlier
                : said.stream().filter(Objects::nonNull).distinct().toList();
    }
}
