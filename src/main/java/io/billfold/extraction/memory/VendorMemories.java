package io.billfold.extraction.memory;

import java.util.List;

/** The memories that an extraction may use. */
@FunctionalInterface
public interface VendorMemories {
    VendorMemories NONE = _ -> List.of();

    /** Those of the account that may fit; the caller looks closer. */
    List<VendorMemory> thatMayFit(Clues clues);
}
