package io.billfold.search;

/**
 * What is looked for.
 *
 * @param words as typed; empty finds everything
 * @param page counted from 1
 */
public record SearchQuery(String words, SearchFilter filter, Order order, boolean descending, int page, int perPage) {
    /** What comes first. Relevance is the best match, and among equals the newest. */
    public enum Order {
        RELEVANCE,
        VENDOR,
        DATE,
        TOTAL
    }

    /** Everything that has these words. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, SearchFilter.NONE, Order.RELEVANCE, true, 1, 10);
    }
}
