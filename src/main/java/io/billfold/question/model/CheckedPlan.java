package io.billfold.question.model;

import io.billfold.question.grammar.Vocabulary;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.AmountRange.Bound;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import io.billfold.question.plan.Ranking;
import io.billfold.search.Folding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan of what a model filled in, or nothing: the plan's own types refuse what cannot be asked, and names count only if the
 * question has them, so that a model can neither invent nor be talked into a seller.
 */
final class CheckedPlan {
    private static final int USUAL_LIMIT = 20;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");

    private final AskedPlan asked;
    private final Vocabulary vocabulary;
    private final Set<String> words;

    private CheckedPlan(AskedPlan asked, String question, Vocabulary vocabulary) {
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.words = new HashSet<>(Folding.words(question));
    }

    static Optional<Plan> of(AskedPlan asked, String question, Vocabulary vocabulary) {
        if (!asked.understood()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CheckedPlan(asked, question, vocabulary).plan());
        } catch (IllegalArgumentException | DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Plan plan() {
        List<Filter> sides = asked.sides().stream().map(this::filter).toList();
        return switch (asked.kind()) {
            case AGGREGATION -> new Aggregation(measure(), asked.groupBy(), only(sides), ranking());
            case COMPARISON -> new Comparison(measure(), sides);
            case LISTING ->
                new Listing(
                        asked.order() == null ? Listing.Order.LATEST : asked.order(),
                        asked.limit() == null ? USUAL_LIMIT : asked.limit(),
                        only(sides));
        };
    }

    private static Filter only(List<Filter> sides) {
        require(sides.size() <= 1, "one selection");
        return sides.isEmpty() ? Filter.EVERYTHING : sides.getFirst();
    }

    private Measure measure() {
        return switch (asked.measure()) {
            case INVOICES -> new Measure.Invoices();
            case DIFFERENT -> new Measure.Different(given(asked.different()));
            case AMOUNT ->
                new Measure.OfAmount(given(asked.aggregate()), asked.amount() == null ? Amount.TOTAL : asked.amount());
        };
    }

    private @Nullable Ranking ranking() {
        AskedPlan.Rank rank = asked.rank();
        return rank == null ? null : new Ranking(rank.most(), rank.limit());
    }

    private Filter filter(AskedPlan.Side side) {
        List<String> vendors = new ArrayList<>();
        String vendorText = null;
        for (String vendor : side.vendors()) {
            requireAsked(vendor);
            List<String> meant = vocabulary.vendorsMeantBy(vendor);
            if (meant.isEmpty()) {
                require(side.vendors().size() == 1, "several sellers are all known ones");
                vendorText = vendor.strip();
            }
            vendors.addAll(meant);
        }
        if (side.number() != null) {
            requireAsked(side.number());
        }
        return new Filter(
                vendors,
                vendorText,
                side.categories().stream().map(this::category).toList(),
                side.currencies(),
                side.statuses(),
                side.paymentMethods().stream()
                        .map(method -> method.name().toLowerCase(Locale.ROOT))
                        .toList(),
                side.number(),
                amounts(side),
                side.periods().stream().map(CheckedPlan::period).toList(),
                side.dateOf());
    }

    private String category(String name) {
        List<String> meant = vocabulary.categoriesMeantBy(name);
        require(meant.size() == 1, "a category is one that the account has");
        return meant.getFirst();
    }

    private static @Nullable AmountRange amounts(AskedPlan.Side side) {
        Bound least = bound(side.atLeast(), side.moreThan());
        Bound most = bound(side.atMost(), side.lessThan());
        return least == null && most == null
                ? null
                : new AmountRange(side.bounded() == null ? Amount.TOTAL : side.bounded(), least, most);
    }

    private static @Nullable Bound bound(@Nullable String including, @Nullable String excluding) {
        require(including == null || excluding == null, "one bound a side");
        String text = including == null ? excluding : including;
        if (text == null) {
            return null;
        }
        require(DECIMAL.matcher(text).matches(), "a bound is a plain decimal");
        return new Bound(new BigDecimal(text), including != null);
    }

    private static Period period(AskedPlan.Days days) {
        return new Period(day(days.from()), day(days.to()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate day = LocalDate.parse(text);
        require(day.getYear() >= 1900 && day.getYear() <= 2200, "a day of our times");
        return day;
    }

    private void requireAsked(String text) {
        List<String> own = Folding.words(text);
        require(!own.isEmpty() && words.containsAll(own), "a name stands in the question");
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the measure says of what");
        }
        return value;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
