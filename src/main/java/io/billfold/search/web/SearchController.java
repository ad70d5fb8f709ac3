package io.billfold.search.web;

import io.billfold.account.Caller;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.problem.Problem;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchQuery;
import io.billfold.search.SearchResult;
import io.billfold.search.SearchResult.FacetValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding invoices by words. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchController {
    private static final int LONGEST_QUERY = 500;

    private final SearchIndex index;
    private final Invoices invoices;

    SearchController(SearchIndex index, Invoices invoices) {
        this.index = index;
        this.invoices = invoices;
    }

    record FoundJson(
            List<FoundInvoice> items,
            Map<String, List<FacetValue>> facets,
            int page,
            int perPage,
            long total,
            long pages) {}

    @GetMapping
    @Operation(summary = "Invoices that have the words, with counts by vendor, category, status, currency and month")
    FoundJson search(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> vendor,
            @RequestParam(required = false) @Nullable List<String> category,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable List<String> currency,
            @RequestParam(required = false) @Nullable List<String> source,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable LocalDate dateTo,
            @RequestParam(name = "total_min", required = false) @Nullable BigDecimal totalMin,
            @RequestParam(name = "total_max", required = false) @Nullable BigDecimal totalMax,
            @RequestParam(defaultValue = "false") String archived,
            @RequestParam(name = "sort_by", defaultValue = "relevance") String sortBy,
            @RequestParam(name = "sort_order", defaultValue = "desc") String sortOrder,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "10") int perPage) {
        check(q.length() <= LONGEST_QUERY && q.indexOf('\0') < 0, "q has at most " + LONGEST_QUERY + " characters");
        check(page >= 1 && page <= 10_000, "page lies between 1 and 10000");
        check(perPage >= 1 && perPage <= 100, "per_page lies between 1 and 100");
        SearchResult found = index.search(
                caller.account(),
                new SearchQuery(
                        q,
                        listed(vendor),
                        listed(category),
                        listed(status),
                        listed(currency),
                        listed(source),
                        number,
                        dateFrom,
                        dateTo,
                        totalMin,
                        totalMax,
                        archived(archived),
                        order(sortBy),
                        descending(sortOrder),
                        page,
                        perPage));
        List<FoundInvoice> items = found.hits().stream()
                .flatMap(hit -> invoices
                        .find(caller.account(), new InvoiceId(hit.invoice()))
                        .map(invoice -> FoundInvoice.of(invoice, hit.highlights()))
                        .stream())
                .toList();
        return new FoundJson(
                items, found.facets(), page, perPage, found.total(), (found.total() + perPage - 1) / perPage);
    }

    private static List<String> listed(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(value -> !value.isBlank()).toList();
    }

    private static @Nullable Boolean archived(String wish) {
        check(List.of("true", "false", "all").contains(wish), "archived is true, false or all");
        return wish.equals("all") ? null : Boolean.valueOf(wish);
    }

    private static SearchQuery.Order order(String wish) {
        return switch (wish) {
            case "relevance" -> SearchQuery.Order.RELEVANCE;
            case "date", "issue_date" -> SearchQuery.Order.DATE;
            case "total" -> SearchQuery.Order.TOTAL;
            default -> throw invalid("sort_by is relevance, date or total");
        };
    }

    private static boolean descending(String wish) {
        check(List.of("asc", "desc").contains(wish), "sort_order is asc or desc");
        return wish.equals("desc");
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw invalid(rule);
        }
    }

    private static Problem invalid(String rule) {
        return new Problem(400, "invalid_parameter", "The parameter " + rule + ".");
    }
}
