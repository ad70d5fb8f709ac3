package io.billfold.invoice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.account.Caller;
import io.billfold.idempotency.Once;
import io.billfold.invoice.BulkReview;
import io.billfold.invoice.Decision;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Review;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deciding about invoices. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/invoices")
@Tag(name = "Review")
class ReviewController {
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_IDS = 500;

    private final Review review;
    private final BulkReview bulk;

    ReviewController(Review review, BulkReview bulk) {
        this.review = review;
        this.bulk = bulk;
    }

    record Decided(String message, long invoiceId, String status) {
        static Decided of(String message, Invoice invoice) {
            return new Decided(message, invoice.id().value(), invoice.state().jsonName());
        }
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Accepts what was read")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Decided.class)))
    ResponseEntity<?> confirm(Caller caller, Once once, @PathVariable long id) {
        return once.answer(
                caller,
                "",
                () -> ResponseEntity.ok(Decided.of("Invoice confirmed", review.confirm(caller, new InvoiceId(id)))));
    }

    record Rejection(@Nullable String reason) {}

    @PostMapping("/{id}/reject")
    @Operation(summary = "Refuses what was read; a reason, if given, steers the retry")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Decided.class)))
    ResponseEntity<?> reject(
            Caller caller,
            Once once,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable Rejection rejection) {
        String reason = reason(rejection == null ? null : rejection.reason());
        return once.answer(
                caller,
                String.valueOf(reason),
                () -> ResponseEntity.ok(
                        Decided.of("Invoice rejected", review.reject(caller, new InvoiceId(id), reason))));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Reads a failed or rejected invoice once more")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Decided.class)))
    ResponseEntity<?> retry(Caller caller, Once once, @PathVariable long id) {
        return once.answer(
                caller,
                "",
                () -> ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(Decided.of("Invoice will be read again", review.retry(caller, new InvoiceId(id)))));
    }

    @DeleteMapping("/{id}/decision")
    @Operation(summary = "Takes a confirmation or rejection back: the invoice waits for review again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Decided.class)))
    ResponseEntity<?> reopen(Caller caller, Once once, @PathVariable long id) {
        return once.answer(
                caller,
                "",
                () -> ResponseEntity.ok(Decided.of("Decision taken back", review.reopen(caller, new InvoiceId(id)))));
    }

    @PostMapping("/{id}/archive")
    @Operation(summary = "Takes an invoice out of the list")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Decided.class)))
    ResponseEntity<?> archive(Caller caller, Once once, @PathVariable long id) {
        return once.answer(
                caller,
                "",
                () -> ResponseEntity.ok(
                        Decided.of("Invoice archived", review.archive(caller, new InvoiceId(id), true))));
    }

    @PostMapping("/{id}/unarchive")
    @Operation(summary = "Puts an archived invoice back into the list")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Decided.class)))
    ResponseEntity<?> unarchive(Caller caller, Once once, @PathVariable long id) {
        return once.answer(
                caller,
                "",
                () -> ResponseEntity.ok(
                        Decided.of("Invoice unarchived", review.archive(caller, new InvoiceId(id), false))));
    }

    record Bulk(
            @Nullable List<@Nullable Long> ids,
            @Nullable String action,
            @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkOutcome(
            long invoiceId,
            boolean done,
            @Nullable String status,
            @Nullable Map<String, String> error) {
        static BulkOutcome of(BulkReview.Outcome outcome) {
            return switch (outcome) {
                case BulkReview.Outcome.Done done ->
                    new BulkOutcome(done.id().value(), true, done.state().jsonName(), null);
                case BulkReview.Outcome.Refused refused ->
                    new BulkOutcome(
                            refused.id().value(),
                            false,
                            null,
                            Map.of(
                                    "code",
                                    refused.why().code(),
                                    "detail",
                                    refused.why().detail()));
            };
        }
    }

    record BulkAnswer(String action, List<BulkOutcome> results) {}

    @PostMapping("/bulk")
    @Operation(summary = "One decision about many invoices, with the outcome of each")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
    ResponseEntity<?> bulk(Caller caller, Once once, @RequestBody Bulk wish) {
        Decision decision = Decision.byJsonName(wish.action() == null ? "" : wish.action())
                .orElseThrow(() -> new Problem(
                        422, "invalid_action", "action is confirm, reject, retry, reopen, archive or unarchive."));
        List<InvoiceId> ids = ids(wish.ids());
        String reason = reason(wish.reason());
        return once.answer(
                caller,
                wish,
                () -> ResponseEntity.ok(new BulkAnswer(
                        decision.jsonName(),
                        bulk.decide(caller, ids, decision, reason).stream()
                                .map(BulkOutcome::of)
                                .toList())));
    }

    private static List<InvoiceId> ids(@Nullable List<@Nullable Long> sent) {
        if (sent == null || sent.isEmpty() || sent.size() > MOST_IDS) {
            throw invalidIds();
        }
        List<InvoiceId> ids = new ArrayList<>();
        for (Long id : sent) {
            if (id == null) {
                throw invalidIds();
            }
            ids.add(new InvoiceId(id));
        }
        return ids;
    }

    private static Problem invalidIds() {
        return new Problem(422, "invalid_ids", "ids is a list of 1 to " + MOST_IDS + " numbers.");
    }

    private static @Nullable String reason(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (sent.length() > LONGEST_REASON) {
            throw new Problem(422, "invalid_reason", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        return sent.strip();
    }
}
