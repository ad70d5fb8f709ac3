package io.billfold.question.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number, or one for each group: the total of October, VAT by month, the five sellers that cost most.
 *
 * @param groupBy at most three dimensions, each once
 * @param ranking keeps the first groups only; null for all. Needs a dimension
 */
public record Aggregation(
        Measure measure,
        List<Dimension> groupBy,
        Filter filter,
        @Nullable Ranking ranking) implements Plan {
    private static final int MOST_DIMENSIONS = 3;

    public Aggregation {
        groupBy = List.copyOf(groupBy);
        if (groupBy.size() > MOST_DIMENSIONS || groupBy.stream().distinct().count() != groupBy.size()) {
            throw new IllegalArgumentException("group by at most three dimensions, each once: " + groupBy);
        }
        if (ranking != null && groupBy.isEmpty()) {
            throw new IllegalArgumentException("a ranking needs something to rank");
        }
    }

    public Optional<Ranking> rankingIfAny() {
        return Optional.ofNullable(ranking);
    }
}
