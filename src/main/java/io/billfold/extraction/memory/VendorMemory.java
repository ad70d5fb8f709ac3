package io.billfold.extraction.memory;

import io.billfold.extraction.layout.PageIndex;
import io.billfold.invoice.content.Field;
import io.billfold.money.DateReading;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one vendor, learned from invoices that a person confirmed.
 *
 * @param sellerName as confirmed last
 * @param identifiers VAT numbers and tax numbers by which it is known again, normalised
 * @param names how its name was printed, or misread, normalised
 * @param same values that every invoice of the vendor shares: name, address, tax numbers, currency, payment method
 * @param anchors where the changing values stand, by field
 * @param dateOrder how its dates are to be read where day and month could be either
 * @param category as confirmed last
 * @param confirmed how many invoices it was learned from
 */
public record VendorMemory(
        String sellerName,
        Set<String> identifiers,
        Set<String> names,
        Map<Field, String> same,
        Map<Field, List<Anchor>> anchors,
        DateReading.@Nullable Order dateOrder,
        @Nullable String category,
        int confirmed) {
    public VendorMemory {
        identifiers = Collections.unmodifiableSet(new TreeSet<>(identifiers));
        names = Collections.unmodifiableSet(new TreeSet<>(names));
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(same);
        same = Collections.unmodifiableMap(values);
        EnumMap<Field, List<Anchor>> places = new EnumMap<>(Field.class);
        anchors.forEach((field, list) -> places.put(field, List.copyOf(list)));
        anchors = Collections.unmodifiableMap(places);
    }

    /** What tells vendors apart: the name's letters and digits. */
    public static String key(String sellerName) {
        return PageIndex.normalised(sellerName);
    }

    /** Of a vendor that nothing is known of yet. */
    public static VendorMemory none(String sellerName) {
        return new VendorMemory(sellerName, Set.of(), Set.of(), Map.of(), Map.of(), null, null, 0);
    }
}
