package io.billfold.extraction.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer of a model, of which only what matters need be said. */
public final class SaidInvoice {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NULLABLE = List.of(
            "number",
            "issue_date",
            "due_date",
            "currency",
            "seller_name",
            "seller_address",
            "seller_vat_id",
            "seller_tax_number",
            "buyer_name",
            "buyer_vat_id",
            "purchase_order",
            "payment_method",
            "iban",
            "bic",
            "payment_reference",
            "net_total",
            "tax_total",
            "total",
            "amount_due",
            "category");

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private SaidInvoice() {
        NULLABLE.forEach(name -> values.put(name, null));
        values.put("document_type", "invoice");
        List.of("operation_numbers", "vat_breakdown", "lines").forEach(name -> values.put(name, List.of()));
        values.put("summary", "");
        values.put("corrected_text", "");
    }

    public static SaidInvoice nothing() {
        return new SaidInvoice();
    }

    public SaidInvoice with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public SaidInvoice withLine(@Nullable String description, String net) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("description", description);
        line.put("quantity", null);
        line.put("unit_price", null);
        line.put("net", net);
        line.put("vat_rate", null);
        values.put(
                "lines",
                java.util.stream.Stream.concat(
                                ((List<?>) values.get("lines")).stream(), java.util.stream.Stream.of(line))
                        .toList());
        return this;
    }

    public String json() {
        return JSON.writeValueAsString(values);
    }
}
