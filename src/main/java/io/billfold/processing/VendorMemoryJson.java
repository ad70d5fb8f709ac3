package io.billfold.processing;

import io.billfold.extraction.memory.Anchor;
import io.billfold.extraction.memory.VendorMemory;
import io.billfold.invoice.content.Field;
import io.billfold.money.DateReading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A vendor memory as it is stored and exported, with the public names of the fields.
 *
 * @param same values that all its invoices share
 * @param anchors where the others stand: the words to the left and above, the place in fractions of the page, how often it led right and wrong
 */
record VendorMemoryJson(
        String sellerName,
        Set<String> identifiers,
        Set<String> names,
        Map<String, String> same,
        Map<String, List<Anchor>> anchors,
        DateReading.@Nullable Order dateOrder,
        @Nullable String category,
        int confirmed) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static VendorMemoryJson of(VendorMemory memory) {
        return new VendorMemoryJson(
                memory.sellerName(),
                memory.identifiers(),
                memory.names(),
                named(memory.same()),
                named(memory.anchors()),
                memory.dateOrder(),
                memory.category(),
                memory.confirmed());
    }

    static String write(VendorMemory memory) {
        return JSON.writeValueAsString(of(memory));
    }

    static VendorMemoryJson read(String stored) {
        return JSON.readValue(stored, VendorMemoryJson.class);
    }

    VendorMemory memory() {
        return new VendorMemory(
                sellerName, identifiers, names, byField(same), byField(anchors), dateOrder, category, confirmed);
    }

    private static <V> Map<String, V> named(Map<Field, V> byField) {
        Map<String, V> named = new TreeMap<>();
        byField.forEach((field, value) -> named.put(field.jsonName(), value));
        return named;
    }

    private static <V> Map<Field, V> byField(Map<String, V> named) {
        Map<Field, V> byField = new EnumMap<>(Field.class);
        named.forEach((name, value) -> Field.byJsonName(name).ifPresent(field -> byField.put(field, value)));
        return byField;
    }
}
