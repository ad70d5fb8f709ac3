package io.billfold.document;

import io.billfold.account.AccountId;
import io.billfold.blob.BlobKey;
import java.time.Instant;
import java.util.UUID;

/**
 * The original of what came in.
 *
 * @param requestId given to the sender when the document was accepted
 * @param filename as {@link DisplayName}
 * @param size in bytes
 */
public record Document(
        DocumentId id,
        AccountId account,
        UUID requestId,
        String filename,
        MediaType mediaType,
        long size,
        Sha256 hash,
        Source source,
        Instant createdAt) {
    /** Where the bytes of the document are kept. */
    public BlobKey blobKey() {
        return blobKey(requestId, mediaType);
    }

    public static BlobKey blobKey(UUID requestId, MediaType mediaType) {
        return new BlobKey("raw/" + requestId + "." + mediaType.extension());
    }
}
