package io.billfold.invoice.content;

import io.billfold.document.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public JSON names and shapes of an invoice's content, the same in the HTTP API and on the command line: amounts are
 * decimal strings, boxes are [left, top, right, bottom] in fractions of the page, and every field is present, null where
 * unknown. The result is made of maps, lists, strings, numbers and nulls.
 */
public final class PublicForm {
    private PublicForm() {}

    /** Every field by its public name. */
    public static Map<String, @Nullable Object> fields(InvoiceContent content) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            fields.put(field.jsonName(), value(field, content.fields().get(field)));
        }
        return fields;
    }

    private static @Nullable Object value(Field field, @Nullable String text) {
        if (field.type() == FieldType.CODES) {
            return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
        return text;
    }

    public static List<Map<String, @Nullable Object>> vatBreakdown(List<VatBreakdown> breakdown) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (VatBreakdown row : breakdown) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("rate", decimal(row.rate()));
            json.put("category", row.category());
            json.put("taxable", decimal(row.taxable()));
            json.put("tax", decimal(row.tax()));
            rows.add(json);
        }
        return rows;
    }

    public static List<Map<String, @Nullable Object>> lines(List<InvoiceLine> lines) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (InvoiceLine line : lines) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("description", line.description());
            json.put("quantity", decimal(line.quantity()));
            json.put("unit", line.unit());
            json.put("unit_price", decimal(line.unitPrice()));
            json.put("net", decimal(line.net()));
            json.put("vat_rate", decimal(line.vatRate()));
            rows.add(json);
        }
        return rows;
    }

    /** The evidence of the fields that have a value, by public name. */
    public static Map<String, Map<String, @Nullable Object>> evidence(Map<Field, Evidence> evidence) {
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
        evidence.forEach((field, proof) -> {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("page", proof.page());
            json.put("box", box(proof.box()));
            json.put("text", proof.text());
            json.put("source", proof.source().jsonName());
            json.put("confidence", Math.round(proof.confidence() * 1000) / 1000.0);
            all.put(field.jsonName(), json);
        });
        return all;
    }

    public static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            Field field = finding.field();
            json.put("code", finding.code());
            json.put("severity", finding.severity().jsonName());
            json.put("detail", finding.detail());
            json.put("field", field == null ? null : field.jsonName());
            rows.add(json);
        }
        return rows;
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable List<Double> box(@Nullable Box box) {
        // Four digits are a tenth of a millimetre on A4.
        return box == null
                ? null
                : List.of(rounded(box.left()), rounded(box.top()), rounded(box.right()), rounded(box.bottom()));
    }

    private static double rounded(double fraction) {
        return Math.round(fraction * 10_000) / 10_000.0;
    }
}
