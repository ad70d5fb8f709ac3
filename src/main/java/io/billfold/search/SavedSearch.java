package io.billfold.search;

import java.time.Instant;

/**
 * A search that a person keeps by name.
 *
 * @param query the parameters of {@code GET /api/invoices} or {@code GET /api/search}, as they stand behind the question mark
 */
public record SavedSearch(long id, String name, String query, Instant createdAt) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_QUERY = 2_000;
}
