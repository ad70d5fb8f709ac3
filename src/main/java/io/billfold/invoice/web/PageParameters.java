package io.billfold.invoice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which page of a list is wanted, and how long pages are. */
record PageParameters(
        @Schema(type = "integer", defaultValue = "1") @Nullable
        String page,

        @BindParam("per_page") @Schema(type = "integer", defaultValue = "10", maximum = "100") @Nullable
        String perPage) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int DEFAULT_PER_PAGE = 10;
    private static final int MOST_PER_PAGE = 100;

    int pageOrDefault() {
        int wish = number("page", page, 1);
        if (wish < 1) {
            throw QueryParameters.invalid("page", "begins at 1");
        }
        return wish;
    }

    int perPageOrDefault() {
        int wish = number("per_page", perPage, DEFAULT_PER_PAGE);
        if (wish < 1 || wish > MOST_PER_PAGE) {
            throw QueryParameters.invalid("per_page", "lies between 1 and " + MOST_PER_PAGE);
        }
        return wish;
    }

    private static int number(String name, @Nullable String sent, int unsaid) {
        if (sent == null || sent.isBlank()) {
            return unsaid;
        }
        if (!NUMBER.matcher(sent).matches()) {
            throw QueryParameters.invalid(name, "is a whole number above zero");
        }
        return Integer.parseInt(sent);
    }
}
