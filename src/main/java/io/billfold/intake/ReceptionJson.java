package io.billfold.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.invoice.InvoiceId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one document that was sent, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceptionJson(
        String filename,
        @Nullable Long invoiceId,
        @Nullable String requestId,

        @Schema(ref = "#/components/schemas/InvoiceStatus") @Nullable
        String status,

        @Nullable Long duplicateOf,
        @Nullable Refusal error) {
    record Refusal(String code, String detail) {}

    public static ReceptionJson of(Reception reception) {
        return switch (reception) {
            case Reception.Accepted accepted ->
                new ReceptionJson(
                        accepted.filename(),
                        accepted.invoice().value(),
                        accepted.requestId().toString(),
                        accepted.state().jsonName(),
                        value(accepted.duplicateOf()),
                        null);
            case Reception.Refused refused ->
                new ReceptionJson(
                        refused.filename(), null, null, null, null, new Refusal(refused.code(), refused.detail()));
        };
    }

    private static @Nullable Long value(@Nullable InvoiceId id) {
        return id == null ? null : id.value();
    }
}
