package io.billfold.search.web;

import io.billfold.document.Source;
import io.billfold.invoice.Missing;
import io.billfold.invoice.OperationNumbers;
import io.billfold.invoice.State;
import io.billfold.problem.Problem;
import io.billfold.search.SearchFilter;
import io.billfold.search.SearchQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A search as it is sent. What is compared as a whole may be sent several times: any of the values will do. */
record SearchParameters(
        @Parameter(description = "Words that all must be there") @Nullable
        String q,

        @Parameter(description = "Part of the file name") @Nullable
        String search,

        @Parameter(description = "Part of the vendor's name, in any case") @Nullable
        String vendor,

        @Parameter(description = "Whole names, as the facet gives them") @BindParam("vendor_is") @Nullable
        List<String> vendorIs,

        @Nullable List<String> category,
        @Nullable List<String> status,
        @Nullable List<String> currency,
        @Nullable List<String> source,
        @Nullable List<String> number,
        @BindParam("op_number") @Nullable List<String> opNumber,
        @BindParam("date_from") @Nullable String dateFrom,
        @BindParam("date_to") @Nullable String dateTo,
        @BindParam("due_from") @Nullable String dueFrom,
        @BindParam("due_to") @Nullable String dueTo,
        @BindParam("total_min") @Nullable String totalMin,
        @BindParam("total_max") @Nullable String totalMax,

        @Parameter(description = "true, false (if left out) or all") @Nullable
        String archived,

        @Parameter(description = "relevance (if left out), vendor, date or total") @BindParam("sort_by") @Nullable
        String sortBy,

        @BindParam("sort_order") @Nullable String sortOrder,

        @Parameter(description = "Repeatable: vendor, date, category; invoices that say none") @Nullable
        List<String> without) {
    private static final int LONGEST_QUERY = 500;
    private static final int LONGEST_PART = 200;
    private static final int MOST_VALUES = 100;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    SearchQuery query(int page, int perPage) {
        check(words().length() <= LONGEST_QUERY && words().indexOf('\0') < 0, "q", "has at most 500 characters");
        return new SearchQuery(words(), filter(), order(), descending(), page, perPage);
    }

    private String words() {
        return q == null ? "" : q;
    }

    private SearchFilter filter() {
        LocalDate firstDay = date("date_from", dateFrom);
        LocalDate lastDay = date("date_to", dateTo);
        LocalDate firstDueDay = date("due_from", dueFrom);
        LocalDate lastDueDay = date("due_to", dueTo);
        BigDecimal least = amount("total_min", totalMin);
        BigDecimal most = amount("total_max", totalMax);
        checkOrder("date_from", firstDay, lastDay);
        checkOrder("due_from", firstDueDay, lastDueDay);
        checkOrder("total_min", least, most);
        return new SearchFilter(
                values("vendor_is", vendorIs),
                values("category", category),
                known("status", status, name -> State.byJsonName(name).isPresent()),
                values("currency", currency).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList(),
                known("source", source, name -> Source.byJsonName(name).isPresent()),
                values("number", number),
                values("op_number", opNumber).stream()
                        .flatMap(codes -> Arrays.stream(OperationNumbers.keys(codes)))
                        .toList(),
                one("vendor", vendor),
                one("search", search),
                firstDay,
                lastDay,
                firstDueDay,
                lastDueDay,
                least,
                most,
                archivedOrDefault(),
                missing());
    }

    private static List<String> values(String name, @Nullable List<String> sent) {
        List<String> values = sent == null
                ? List.of()
                : sent.stream().filter(value -> !value.isBlank()).toList();
        check(values.size() <= MOST_VALUES, name, "is sent at most 100 times");
        check(values.stream().noneMatch(value -> value.indexOf('\0') >= 0), name, "is a text");
        return values;
    }

    private static @Nullable String one(String name, @Nullable String sent) {
        check(
                sent == null || sent.length() <= LONGEST_PART,
                name,
                "is a text of at most " + LONGEST_PART + " characters");
        return values(name, sent == null ? null : List.of(sent)).stream()
                .findFirst()
                .orElse(null);
    }

    private Set<Missing> missing() {
        return values("without", without).stream()
                .map(word -> Missing.byJsonName(word)
                        .orElseThrow(() -> invalid("without", "is one of vendor, date, category")))
                .collect(Collectors.toSet());
    }

    /** Words of ours, which hold no comma: several may come as one value. */
    private static List<String> known(String name, @Nullable List<String> sent, Predicate<String> isKnown) {
        List<String> values = values(name, sent).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        check(values.stream().allMatch(isKnown), name, "is none that Billfold knows");
        return values;
    }

    private static @Nullable LocalDate date(String name, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        check(DATE.matcher(sent).matches(), name, "is a date like 2026-10-03");
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeException notADate) {
            throw invalid(name, "is a date like 2026-10-03");
        }
    }

    private static @Nullable BigDecimal amount(String name, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        check(AMOUNT.matcher(sent).matches(), name, "is an amount like 1234.50");
        return new BigDecimal(sent);
    }

    private static <T extends Comparable<? super T>> void checkOrder(String name, @Nullable T from, @Nullable T to) {
        check(from == null || to == null || from.compareTo(to) <= 0, name, "is more than the end of its range");
    }

    private @Nullable Boolean archivedOrDefault() {
        return switch (archived == null || archived.isBlank() ? "false" : archived) {
            case "true" -> true;
            case "false" -> false;
            case "all" -> null;
            default -> throw invalid("archived", "is true, false or all");
        };
    }

    private SearchQuery.Order order() {
        return switch (sortBy == null || sortBy.isBlank() ? "relevance" : sortBy) {
            case "relevance" -> SearchQuery.Order.RELEVANCE;
            case "vendor" -> SearchQuery.Order.VENDOR;
            case "date", "issue_date" -> SearchQuery.Order.DATE;
            case "total" -> SearchQuery.Order.TOTAL;
            default -> throw invalid("sort_by", "is relevance, vendor, date or total");
        };
    }

    private boolean descending() {
        return switch (sortOrder == null || sortOrder.isBlank() ? "desc" : sortOrder) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw invalid("sort_order", "is asc or desc");
        };
    }

    private static void check(boolean holds, String name, String rule) {
        if (!holds) {
            throw invalid(name, rule);
        }
    }

    private static Problem invalid(String name, String rule) {
        return new Problem(
                400, "invalid_parameter", "The parameter " + name + " " + rule + ".", Map.of("parameter", name));
    }
}
