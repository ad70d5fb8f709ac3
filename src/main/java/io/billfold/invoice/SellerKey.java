package io.billfold.invoice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A seller's name in a spelling that survives case, accents, spaces and punctuation, so that two readings of the same
 * letterhead agree.
 */
final class SellerKey {
    private SellerKey() {}

    static Optional<String> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
