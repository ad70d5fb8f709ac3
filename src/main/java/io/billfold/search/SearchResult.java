package io.billfold.search;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param total on all pages
 * @param complete whether total and facets count all that was found; else there are more, and facets count some of them
 * @param facets for vendor, category, status, currency and month: the values of all that was found with their counts, the most
 *     frequent first
 * @param words the spellings that were found in place of the words typed, for highlighting
 */
public record SearchResult(
        List<Hit> hits, long total, boolean complete, Map<String, List<FacetValue>> facets, List<String> words) {
    /** @param highlights by field: the text with {@code <mark>} around what matched, everything else escaped for HTML */
    public record Hit(long invoice, Map<String, String> highlights) {}

    public record FacetValue(String value, long count) {}
}
