package io.billfold.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.PublicForm;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list of what was found.
 *
 * @param highlights by field: the text with {@code <mark>} around what matched, all else escaped for HTML
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FoundInvoice(
        long invoiceId,
        String filename,
        String source,
        @Schema(ref = "#/components/schemas/InvoiceStatus") String status,
        boolean archived,
        @Nullable String category,
        boolean proved,
        @Nullable Long duplicateOf,
        Instant createdAt,
        @Schema(ref = "#/components/schemas/InvoiceFields") Map<String, @Nullable Object> fields,
        @Nullable Failure error,
        Map<String, String> highlights) {
    static FoundInvoice of(Invoice invoice, Map<String, String> highlights) {
        Draft draft = invoice.draft();
        return new FoundInvoice(
                invoice.id().value(),
                invoice.origin().filename(),
                invoice.origin().source().jsonName(),
                invoice.state().jsonName(),
                invoice.archived(),
                draft == null ? null : draft.category(),
                draft != null && draft.proved(),
                invoice.duplicateOf() == null ? null : invoice.duplicateOf().value(),
                invoice.createdAt(),
                PublicForm.fields(draft == null ? InvoiceContent.EMPTY : draft.content()),
                invoice.failure(),
                highlights);
    }
}
