package io.billfold.paging;

import java.util.List;

/**
 * One page of a list, as the API shows it.
 *
 * @param page counted from 1
 * @param total of all items, on all pages
 */
public record Paged<T>(List<T> items, int page, int perPage, long total, long pages) {
    public Paged {
        items = List.copyOf(items);
    }

    public static <T> Paged<T> of(PageParameters wish, List<T> items, long total) {
        int perPage = wish.perPageOrDefault();
        return new Paged<>(items, wish.pageOrDefault(), perPage, total, (total + perPage - 1) / perPage);
    }
}
