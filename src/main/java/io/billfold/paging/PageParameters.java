package io.billfold.paging;

import io.billfold.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which page of a list is wanted, and how long pages are. */
public record PageParameters(
        @Schema(type = "integer", defaultValue = "1") @Nullable
        String page,

        @BindParam("per_page") @Schema(type = "integer", defaultValue = "10", maximum = "100") @Nullable
        String perPage) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int DEFAULT_PER_PAGE = 10;
    private static final int MOST_PER_PAGE = 100;

    /** @throws Problem 400 {@code invalid_parameter} */
    public int pageOrDefault() {
        int wish = number("page", page, 1);
        if (wish < 1) {
            throw invalid("page", "begins at 1");
        }
        return wish;
    }

    /** @throws Problem 400 {@code invalid_parameter} */
    public int perPageOrDefault() {
        int wish = number("per_page", perPage, DEFAULT_PER_PAGE);
        if (wish < 1 || wish > MOST_PER_PAGE) {
            throw invalid("per_page", "lies between 1 and " + MOST_PER_PAGE);
        }
        return wish;
    }

    /** How many items come before the page. */
    public long offset() {
        return (pageOrDefault() - 1L) * perPageOrDefault();
    }

    private static int number(String name, @Nullable String sent, int unsaid) {
        if (sent == null || sent.isBlank()) {
            return unsaid;
        }
        if (!NUMBER.matcher(sent).matches()) {
            throw invalid(name, "is a whole number above zero");
        }
        return Integer.parseInt(sent);
    }

    private static Problem invalid(String name, String rule) {
        return new Problem(
                400, "invalid_parameter", "The parameter " + name + " " + rule + ".", Map.of("parameter", name));
    }
}
