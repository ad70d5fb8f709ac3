package io.billfold.invoice.web;

import static io.billfold.invoice.web.QueryParameters.amount;
import static io.billfold.invoice.web.QueryParameters.date;
import static io.billfold.invoice.web.QueryParameters.invalid;
import static io.billfold.invoice.web.QueryParameters.text;

import io.billfold.document.Source;
import io.billfold.invoice.InvoiceFilter;
import io.billfold.invoice.InvoiceOrder;
import io.billfold.invoice.Missing;
import io.billfold.invoice.State;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The list's filters and order as they are sent. */
record ListParameters(
        @Parameter(description = "Repeatable: pending, processing, needs_review, confirmed, rejected, failed") @Nullable
        List<String> status,

        @Parameter(description = "Part of the file name") @Nullable
        String search,

        @BindParam("sort_by") @Nullable String sortBy,
        @BindParam("sort_order") @Nullable String sortOrder,

        @Parameter(description = "Part of the vendor's name, in any case") @Nullable
        String vendor,

        @Parameter(description = "The vendor's whole name, as the dashboard and an invoice give it")
        @BindParam("vendor_is")
        @Nullable
        String vendorIs,

        @Nullable String number,
        @BindParam("date_from") @Nullable String dateFrom,
        @BindParam("date_to") @Nullable String dateTo,
        @BindParam("total_min") @Nullable String totalMin,
        @BindParam("total_max") @Nullable String totalMax,
        @Nullable String currency,
        @Nullable String category,

        @Parameter(description = "true, false (if left out) or all") @Nullable
        String archived,

        @Nullable String source,
        @BindParam("op_number") @Nullable String opNumber,

        @Parameter(description = "Repeatable: vendor, date, category; invoices that say none") @Nullable
        List<String> without) {
    InvoiceOrder order() {
        String wish = text("sort_by", sortBy);
        InvoiceOrder.By by = wish == null
                ? InvoiceOrder.By.CREATED_AT
                : InvoiceOrder.By.byJsonName(wish).orElseThrow(() -> invalid("sort_by", "is one of " + orders()));
        String direction = text("sort_order", sortOrder);
        return switch (direction == null ? "desc" : direction) {
            case "asc" -> new InvoiceOrder(by, false);
            case "desc" -> new InvoiceOrder(by, true);
            default -> throw invalid("sort_order", "is asc or desc");
        };
    }

    private static String orders() {
        return Arrays.stream(InvoiceOrder.By.values())
                .map(InvoiceOrder.By::jsonName)
                .collect(Collectors.joining(", "));
    }

    InvoiceFilter filter() {
        return new InvoiceFilter(
                states(),
                archivedOrDefault(),
                text("search", search),
                text("vendor", vendor),
                text("vendor_is", vendorIs),
                text("number", number),
                date("date_from", dateFrom),
                date("date_to", dateTo),
                amount("total_min", totalMin),
                amount("total_max", totalMax),
                text("currency", currency),
                text("category", category),
                sourceName(),
                text("op_number", opNumber),
                missing());
    }

    private Set<State> states() {
        if (status == null) {
            return Set.of();
        }
        return words(status)
                .map(word -> State.byJsonName(word).orElseThrow(() -> invalid("status", "is one of " + stateNames())))
                .collect(Collectors.toSet());
    }

    private Set<Missing> missing() {
        if (without == null) {
            return Set.of();
        }
        return words(without)
                .map(word -> Missing.byJsonName(word)
                        .orElseThrow(() -> invalid("without", "is one of vendor, date, category")))
                .collect(Collectors.toSet());
    }

    /** Words of ours hold no comma: several may come as one value. */
    private static Stream<String> words(List<String> sent) {
        return sent.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static String stateNames() {
        return Arrays.stream(State.values()).map(State::jsonName).collect(Collectors.joining(", "));
    }

    private @Nullable Boolean archivedOrDefault() {
        String wish = text("archived", archived);
        return switch (wish == null ? "false" : wish) {
            case "true" -> true;
            case "false" -> false;
            case "all" -> null;
            default -> throw invalid("archived", "is true, false or all");
        };
    }

    private @Nullable String sourceName() {
        String wish = text("source", source);
        return wish == null
                ? null
                : Source.byJsonName(wish)
                        .orElseThrow(() -> invalid("source", "is no way in that Billfold knows"))
                        .jsonName();
    }
}
