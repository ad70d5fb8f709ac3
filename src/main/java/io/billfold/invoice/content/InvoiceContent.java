package io.billfold.invoice.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an invoice says: its single values by {@link Field} in canonical text, its VAT breakdown (BG-23) and its lines (BG-25).
 * A field without a value is absent from the map.
 */
public record InvoiceContent(Map<Field, String> fields, List<VatBreakdown> vatBreakdown, List<InvoiceLine> lines) {
    public static final InvoiceContent EMPTY = new InvoiceContent(Map.of(), List.of(), List.of());

    public InvoiceContent {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        vatBreakdown = List.copyOf(vatBreakdown);
        lines = List.copyOf(lines);
    }

    public Optional<String> text(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** @throws IllegalArgumentException if the field does not hold an amount */
    public Optional<BigDecimal> amount(Field field) {
        requireType(field, FieldType.AMOUNT);
        return text(field).map(BigDecimal::new);
    }

    /** @throws IllegalArgumentException if the field does not hold a date */
    public Optional<LocalDate> date(Field field) {
        requireType(field, FieldType.DATE);
        return text(field).map(LocalDate::parse);
    }

    private static void requireType(Field field, FieldType type) {
        if (field.type() != type) {
            throw new IllegalArgumentException(field + " holds " + field.type() + ", not " + type);
        }
    }
}
