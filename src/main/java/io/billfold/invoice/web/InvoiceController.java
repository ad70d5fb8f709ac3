package io.billfold.invoice.web;

import io.billfold.account.Caller;
import io.billfold.idempotency.Once;
import io.billfold.invoice.Correction;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceFilter;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.InvoiceList;
import io.billfold.invoice.InvoiceOrder;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.Review;
import io.billfold.invoice.StatusSummaries;
import io.billfold.invoice.StatusSummary;
import io.billfold.paging.PageParameters;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at invoices, one or many, and correcting what they say. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/invoices")
@Tag(name = "Invoices")
class InvoiceController {
    private final Invoices invoices;
    private final InvoiceList list;
    private final StatusSummaries summaries;
    private final Review review;

    InvoiceController(Invoices invoices, InvoiceList list, StatusSummaries summaries, Review review) {
        this.invoices = invoices;
        this.list = list;
        this.summaries = summaries;
        this.review = review;
    }

    @GetMapping
    @Operation(summary = "The invoices, page by page")
    InvoicePageJson list(
            Caller caller, @ParameterObject ListParameters parameters, @ParameterObject PageParameters paging) {
        return InvoicePageJson.of(list.page(
                caller.account(),
                parameters.filter(),
                parameters.order(),
                paging.pageOrDefault(),
                paging.perPageOrDefault()));
    }

    @GetMapping("/data")
    @Operation(summary = "The confirmed invoices with all their values")
    InvoicePageJson data(
            Caller caller,
            @RequestParam(name = "op_number", required = false) @Nullable String operationNumber,
            @ParameterObject PageParameters paging) {
        return InvoicePageJson.of(list.page(
                caller.account(),
                InvoiceFilter.confirmed(QueryParameters.text("op_number", operationNumber)),
                new InvoiceOrder(InvoiceOrder.By.CREATED_AT, true),
                paging.pageOrDefault(),
                paging.perPageOrDefault()));
    }

    @GetMapping("/status-summary")
    @Operation(summary = "How many invoices stand where, by day of arrival")
    StatusSummary statusSummary(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return summaries.of(caller.account(), QueryParameters.date("from", from), QueryParameters.date("to", to));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One invoice with everything known about it")
    ResponseEntity<InvoiceJson> get(Caller caller, @PathVariable long id) {
        InvoiceId wanted = new InvoiceId(id);
        Invoice invoice = invoices.find(caller.account(), wanted).orElseThrow(() -> Review.notFound(wanted));
        return answer(invoice);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Corrects values; null clears one. If-Match guards against overwriting somebody else's work")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvoiceJson.class)))
    ResponseEntity<?> correct(
            Caller caller,
            Once once,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionJson wish) {
        Correction correction = wish.correction();
        OptionalLong seen = version(ifMatch);
        return once.answer(
                caller, wish + " " + seen, () -> answer(review.correct(caller, new InvoiceId(id), seen, correction)));
    }

    private ResponseEntity<InvoiceJson> answer(Invoice invoice) {
        return ResponseEntity.ok()
                .eTag("\"" + invoice.version() + "\"")
                .body(InvoiceJson.of(invoice, invoices.history(invoice)));
    }

    /** The version that {@code If-Match} names; empty if it names none or any. */
    private static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!tag.matches("[0-9]{1,18}")) {
            throw new Problem(412, "stale_version", "If-Match names no version of this invoice.");
        }
        return OptionalLong.of(Long.parseLong(tag));
    }
}
