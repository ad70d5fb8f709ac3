package io.billfold.invoice;

import io.billfold.document.DocumentId;
import io.billfold.document.Source;
import java.util.UUID;

/**
 * Where an invoice comes from.
 *
 * @param ordinal which invoice of the document it is, counted from 1: a file may hold several
 * @param requestId given to the sender when the document was accepted
 */
public record Origin(DocumentId document, int ordinal, UUID requestId, String filename, Source source) {
    /** The origin of another invoice in the same document. */
    Origin further(int otherOrdinal) {
        return new Origin(document, otherOrdinal, requestId, filename, source);
    }
}
