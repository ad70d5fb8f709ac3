package io.billfold.invoice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.invoice.Failure;
import io.billfold.invoice.HistoryEntry;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.PublicForm;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the API shows it. Every key is there; what is not known is null. Amounts are decimal strings, boxes are
 * fractions of the page: left, top, right, bottom.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Invoice")
record InvoiceJson(
        long invoiceId,
        String requestId,
        String filename,
        String source,
        @Schema(ref = InvoiceDescription.STATUS) String status,
        boolean archived,
        @Nullable String documentType,
        @Nullable String category,
        boolean proved,
        @Nullable Long duplicateOf,
        Instant createdAt,
        Instant updatedAt,
        long version,

        @Schema(ref = InvoiceDescription.FIELDS) Map<String, @Nullable Object> fields,

        List<PublicForm.VatRow> vatBreakdown,
        List<PublicForm.LineRow> lines,

        @Schema(description = "By field, where its value comes from")
        Map<String, PublicForm.Proof> evidence,

        List<PublicForm.Remark> findings,
        int pages,
        @Nullable String summary,

        @Schema(description = "The language model that read it too; absent if none did")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String languageModel,

        @Nullable Failure error,
        List<HistoryJson> history) {
    @Schema(description = "changes: by name, the value before and after")
    record HistoryJson(
            Instant at,
            String by,
            String action,
            @Schema(ref = InvoiceDescription.CHANGES) Map<String, List<@Nullable String>> changes) {
        static HistoryJson of(HistoryEntry entry) {
            Map<String, List<@Nullable String>> changes = new LinkedHashMap<>();
            entry.changes()
                    .forEach((name, change) -> changes.put(name, Arrays.asList(change.before(), change.after())));
            return new HistoryJson(entry.at(), entry.by(), entry.action(), changes);
        }
    }

    /** Everything, with the audit trail. */
    static InvoiceJson of(Invoice invoice, List<HistoryEntry> history) {
        Draft draft = invoice.draft();
        InvoiceContent content = draft == null ? InvoiceContent.EMPTY : draft.content();
        return new InvoiceJson(
                invoice.id().value(),
                invoice.origin().requestId().toString(),
                invoice.origin().filename(),
                invoice.origin().source().jsonName(),
                invoice.state().jsonName(),
                invoice.archived(),
                draft == null ? null : draft.kind().jsonName(),
                draft == null ? null : draft.category(),
                draft != null && draft.proved(),
                invoice.duplicateOf() == null ? null : invoice.duplicateOf().value(),
                invoice.createdAt(),
                invoice.updatedAt(),
                invoice.version(),
                PublicForm.fields(content),
                PublicForm.vatBreakdown(content.vatBreakdown()),
                PublicForm.lines(content.lines()),
                PublicForm.evidence(draft == null ? Map.of() : draft.evidence()),
                PublicForm.findings(draft == null ? List.of() : draft.findings()),
                draft == null ? 0 : draft.pages().size(),
                draft == null ? null : draft.summary(),
                draft == null || draft.modelReading() == null
                        ? null
                        : draft.modelReading().model(),
                invoice.failure(),
                history.stream().map(HistoryJson::of).toList());
    }
}
