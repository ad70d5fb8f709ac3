package io.billfold.intake;

import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.State;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one document that somebody sent. */
public sealed interface Reception {
    String filename();

    /**
     * It is stored for good and will be read.
     *
     * @param duplicateOf the invoice that these bytes made before; then it is also the invoice of this answer
     */
    record Accepted(
            String filename,
            InvoiceId invoice,
            UUID requestId,
            State state,
            @Nullable InvoiceId duplicateOf) implements Reception {}

    /**
     * It is not taken, and nothing of it is kept.
     *
     * @param code stable, for example {@code corrupt_pdf}
     */
    record Refused(String filename, String code, String detail) implements Reception {}
}
