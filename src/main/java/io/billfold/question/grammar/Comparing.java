package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The sides of a comparison: sellers, periods or categories, whichever the sentence names several of. */
record Comparing(Wish wish) {
    private static final int MOST_SIDES = 4;

    boolean hasSides() {
        return sides(wish.filter()).size() > 1;
    }

    Plan plan(Filter filter, Measure measure) {
        List<Filter> sides = sides(filter);
        if (sides.size() < 2 || sides.size() > MOST_SIDES) {
            throw new Refusal(Reason.TOO_MANY_SIDES);
        }
        if (wish.groups().isEmpty()) {
            return new Comparison(measure, sides);
        }
        List<Dimension> dimensions = new ArrayList<>(List.of(sideDimension()));
        wish.groups().stream().filter(group -> !dimensions.contains(group)).forEach(dimensions::add);
        return new Aggregation(measure, dimensions, filter, null);
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
}
