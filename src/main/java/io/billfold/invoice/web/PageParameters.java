package io.billfold.invoice.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which page of a list is wanted, and how long pages are. */
record PageParameters(
        @Nullable Integer page,
        @BindParam("per_page") @Nullable Integer perPage) {
    private static final int DEFAULT_PER_PAGE = 10;
    private static final int MOST_PER_PAGE = 100;

    int pageOrDefault() {
        int wish = page == null ? 1 : page;
        if (wish < 1) {
            throw QueryParameters.invalid("page", "begins at 1");
        }
        return wish;
    }

    int perPageOrDefault() {
        int wish = perPage == null ? DEFAULT_PER_PAGE : perPage;
        if (wish < 1 || wish > MOST_PER_PAGE) {
            throw QueryParameters.invalid("per_page", "lies between 1 and " + MOST_PER_PAGE);
        }
        return wish;
    }
}
