package io.billfold.search.web;

import io.billfold.account.Caller;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.paging.PageParameters;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchResult;
import io.billfold.search.SearchResult.FacetValue;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finding invoices by words. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchController {
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
            long pages,

            @Schema(description = "false where more were found than total says; facets count as many as total then")
            boolean complete) {}

    @GetMapping
    @Operation(summary = "Invoices that have the words, with counts by vendor, category, status, currency and month")
    FoundJson search(
            Caller caller, @ParameterObject SearchParameters parameters, @ParameterObject PageParameters paging) {
        int page = paging.pageOrDefault();
        int perPage = paging.perPageOrDefault();
        SearchResult found = index.search(caller.account(), parameters.query(page, perPage));
        Map<InvoiceId, SearchResult.Hit> hits = new LinkedHashMap<>();
        found.hits().forEach(hit -> hits.put(new InvoiceId(hit.invoice()), hit));
        List<FoundInvoice> items = invoices.find(caller.account(), List.copyOf(hits.keySet())).stream()
                .map(invoice -> FoundInvoice.of(
                        invoice, Objects.requireNonNull(hits.get(invoice.id())).highlights()))
                .toList();
        return new FoundJson(
                items,
                found.facets(),
                page,
                perPage,
                found.total(),
                (found.total() + perPage - 1) / perPage,
                found.complete());
    }
}
