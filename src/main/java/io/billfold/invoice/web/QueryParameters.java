package io.billfold.invoice.web;

import io.billfold.problem.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query parameters from text. What is left out or empty is null; what means nothing is refused and named. */
final class QueryParameters {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    /** Of four digits: {@link LocalDate} also reads years that no database column holds. */
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final int LONGEST = 200;

    private QueryParameters() {}

    static @Nullable String text(String name, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (sent.length() > LONGEST || sent.indexOf('\0') >= 0) {
            throw invalid(name, "is a text of at most " + LONGEST + " characters");
        }
        return sent;
    }

    static @Nullable LocalDate date(String name, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!DATE.matcher(sent).matches()) {
            throw invalid(name, "is a date like 2026-10-03");
        }
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeException notADate) {
            throw invalid(name, "is a date like 2026-10-03");
        }
    }

    static @Nullable BigDecimal amount(String name, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!AMOUNT.matcher(sent).matches()) {
            throw invalid(name, "is an amount like 1234.50");
        }
        return new BigDecimal(sent);
    }

    static Problem invalid(String name, String rule) {
        return new Problem(
                400, "invalid_parameter", "The parameter " + name + " " + rule + ".", Map.of("parameter", name));
    }
}
