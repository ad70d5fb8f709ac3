package io.billfold.intake.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mail, as the log shows it.
 *
 * @param status {@code taken}, {@code skipped} or {@code failed}
 * @param code why, unless it was taken
 * @param reply {@code none}, {@code waiting}, {@code sent} or {@code failed}
 */
record MailRecord(
        long id,
        String mailbox,
        @JsonIgnore @Nullable String messageId,
        String from,
        String subject,
        long sizeBytes,
        @Nullable Instant receivedAt,
        Instant handledAt,
        String status,
        @Nullable String code,
        @Nullable String detail,
        String reply,
        List<Document> documents) {
    MailRecord {
        documents = List.copyOf(documents);
    }

    /**
     * @param invoiceId null if the document was not taken; then code and detail say why
     * @param duplicate whether the same bytes had come before
     */
    record Document(
            String filename,
            @Nullable Long invoiceId,
            boolean duplicate,
            @Nullable String code,
            @Nullable String detail) {}
}
