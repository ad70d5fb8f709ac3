package io.billfold.invoice.web;

import io.billfold.document.Box;
import io.billfold.invoice.Correction;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A correction as it is sent; what is left out stays as it is. */
@Schema(name = "Correction")
record CorrectionJson(
        @Nullable Map<String, JsonNode> fields,
        @Nullable String category,
        @Nullable String documentType,

        @Schema(description = "By field, where on the page the value was pointed out") @Nullable
        Map<String, PlaceJson> places,

        @Schema(description = "All lines, in place of those there are") @Nullable
        List<LineJson> lines) {
    private static final int MOST_LINES = 1000;

    /** @param box left, top, right, bottom in fractions of the page */
    record PlaceJson(int page, List<Double> box) {
        Correction.Place place(String field) {
            if (page < 1 || box == null || box.size() != 4 || box.stream().anyMatch(Objects::isNull)) {
                throw refused(field, "must be pointed out by a page and a box of four fractions");
            }
            try {
                return new Correction.Place(page, new Box(box.get(0), box.get(1), box.get(2), box.get(3)));
            } catch (IllegalArgumentException impossible) {
                throw refused(field, "is pointed out by an impossible box");
            }
        }
    }

    record LineJson(
            @Nullable String description,
            @Schema(type = "string") @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Schema(type = "string") @Nullable BigDecimal unitPrice,
            @Schema(type = "string") @Nullable BigDecimal net,
            @Schema(type = "string") @Nullable BigDecimal vatRate) {
        InvoiceLine line() {
            return new InvoiceLine(description, quantity, unit, unitPrice, net, vatRate);
        }
    }

    Correction correction() {
        if (lines != null && lines.size() > MOST_LINES) {
            throw refused("lines", "are more than " + MOST_LINES);
        }
        Map<String, Correction.Place> pointed = new LinkedHashMap<>();
        if (places != null) {
            places.forEach((field, place) -> pointed.put(field, place.place(field)));
        }
        return new Correction(
                fields == null ? Map.of() : fields,
                category,
                documentType,
                pointed,
                lines == null ? null : lines.stream().map(LineJson::line).toList());
    }

    private static Problem refused(String field, String reason) {
        return new Problem(422, "invalid_fields", field + " " + reason + ".", Map.of("fields", Map.of(field, reason)));
    }
}
