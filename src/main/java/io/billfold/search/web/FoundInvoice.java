package io.billfold.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.PublicForm;
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
        String status,
        boolean archived,
        @Nullable String category,
        boolean proved,
        Instant createdAt,
        Map<String, @Nullable Object> fields,
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
                invoice.createdAt(),
                PublicForm.fields(draft == null ? InvoiceContent.EMPTY : draft.content()),
                highlights);
    }
}
