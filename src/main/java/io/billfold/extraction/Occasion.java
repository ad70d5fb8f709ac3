package io.billfold.extraction;

import io.billfold.extraction.memory.VendorMemories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document besides what was read from it.
 *
 * @param pictures of its pages
 * @param memories what the account has learned of its vendors
 * @param rejection why a person rejected what was read before; null the first time
 */
public record Occasion(
        Pictures pictures,
        VendorMemories memories,
        @Nullable Rejection rejection) {
    /** Read for the first time, with nothing to look at but the words. */
    public static final Occasion FIRST = remembering(VendorMemories.NONE);

    /** Read for the first time, by somebody who knows vendors. */
    public static Occasion remembering(VendorMemories memories) {
        return new Occasion(page -> Optional.empty(), memories, null);
    }

    public Optional<Rejection> rejectionIfAny() {
        return Optional.ofNullable(rejection);
    }

    /** Pictures of the pages, made when they are asked for. */
    @FunctionalInterface
    public interface Pictures {
        /**
         * @param page counted from 1
         * @return a PNG, upright as the page was read; empty if there is none
         */
        Optional<byte[]> png(int page);
    }
}
