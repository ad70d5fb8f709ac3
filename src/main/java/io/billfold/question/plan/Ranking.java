package io.billfold.question.plan;

/**
 * Keeps the first groups by their number.
 *
 * @param most true for the groups with the highest numbers, false for those with the lowest
 * @param limit how many, 1 to 100
 */
public record Ranking(boolean most, int limit) {
    public Ranking {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a ranking keeps 1 to 100 groups: " + limit);
        }
    }
}
