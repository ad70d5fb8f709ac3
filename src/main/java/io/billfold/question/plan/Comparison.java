package io.billfold.question.plan;

import java.util.List;

/**
 * The same number for two to four selections, side by side: this month and last month, one seller and another.
 *
 * @param sides in the order of the question
 */
public record Comparison(Measure measure, List<Filter> sides) implements Plan {
    public Comparison {
        sides = List.copyOf(sides);
        if (sides.size() < 2 || sides.size() > 4) {
            throw new IllegalArgumentException("a comparison has two to four sides: " + sides.size());
        }
    }

    @Override
    public Filter filter() {
        return sides.getFirst();
    }
}
