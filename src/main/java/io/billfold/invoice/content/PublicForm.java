package io.billfold.invoice.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.billfold.document.Box;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public JSON names and shapes of an invoice's content, the same in the HTTP API and on the command line: amounts are
 * decimal strings, boxes are [left, top, right, bottom] in fractions of the page, and every field is present, null where
 * unknown.
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

    /** One rate of the VAT breakdown. */
    public record VatRow(
            @Nullable String rate,
            @Nullable String category,
            @Nullable String taxable,
            @Nullable String tax) {}

    public static List<VatRow> vatBreakdown(List<VatBreakdown> breakdown) {
        return breakdown.stream()
                .map(row -> new VatRow(decimal(row.rate()), row.category(), decimal(row.taxable()), decimal(row.tax())))
                .toList();
    }

    /** One line of the invoice. The names are spelled out because the command line writes them with a mapper of its own. */
    public record LineRow(
            @Nullable String description,
            @Nullable String quantity,
            @Nullable String unit,
            @JsonProperty("unit_price") @Nullable String unitPrice,
            @Nullable String net,
            @JsonProperty("vat_rate") @Nullable String vatRate) {}

    public static List<LineRow> lines(List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> new LineRow(
                        line.description(),
                        decimal(line.quantity()),
                        line.unit(),
                        decimal(line.unitPrice()),
                        decimal(line.net()),
                        decimal(line.vatRate())))
                .toList();
    }

    /**
     * Where a value comes from.
     *
     * @param box left, top, right, bottom
     */
    public record Proof(
            @Nullable Integer page, @Nullable List<Double> box, String text, String source, double confidence) {}

    /** The evidence of the fields that have a value, by public name. */
    public static Map<String, Proof> evidence(Map<Field, Evidence> evidence) {
        Map<String, Proof> all = new LinkedHashMap<>();
        evidence.forEach((field, proof) -> all.put(
                field.jsonName(),
                new Proof(
                        proof.page(),
                        box(proof.box()),
                        proof.text(),
                        proof.source().jsonName(),
                        Math.round(proof.confidence() * 1000) / 1000.0)));
        return all;
    }

    /** What a check has to say, and about which field. */
    public record Remark(
            String code,
            String severity,
            String detail,
            @Nullable String field) {}

    public static List<Remark> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Remark(
                        finding.code(), finding.severity().jsonName(), finding.detail(), jsonName(finding.field())))
                .toList();
    }

    private static @Nullable String jsonName(@Nullable Field field) {
        return field == null ? null : field.jsonName();
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
