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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A correction as it is sent; what is left out stays as it is. */
@Schema(name = "Correction")
record CorrectionJson(
        @Nullable Map<String, JsonNode> fields,
        @Nullable String category,
        @Nullable String documentType,

        @Schema(description = "By field, where on the page the value was pointed out") @Nullable
        Map<String, @Nullable PlaceJson> places,

        @Schema(description = "All lines, in place of those there are") @Nullable
        List<@Nullable LineJson> lines) {
    private static final int MOST_LINES = 1000;

    /** @param box left, top, right, bottom in fractions of the page */
    record PlaceJson(int page, List<Double> box) {
        static Correction.Place checked(String field, @Nullable PlaceJson place) {
            if (place == null) {
                throw refused(field, "must be pointed out by a page and a box of four fractions");
            }
            return place.place(field);
        }

        private Correction.Place place(String field) {
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
        private static final int LONGEST = 5000;
        private static final int MOST_DIGITS = 15;
        private static final int MOST_DECIMALS = 10;

        static InvoiceLine checked(@Nullable LineJson line) {
            if (line == null) {
                throw refused("lines", "must be a list of lines");
            }
            return line.line();
        }

        private InvoiceLine line() {
            if (isTooLong(description) || isTooLong(unit)) {
                throw refused("lines", "hold a text of more than " + LONGEST + " characters");
            }
            if (Stream.of(quantity, unitPrice, net, vatRate).anyMatch(LineJson::isOutOfBounds)) {
                throw refused(
                        "lines",
                        "hold a number of more than " + MOST_DIGITS + " digits before the point or " + MOST_DECIMALS
                                + " after it");
            }
            return new InvoiceLine(description, quantity, unit, unitPrice, net, vatRate);
        }

        private static boolean isTooLong(@Nullable String text) {
            return text != null && text.length() > LONGEST;
        }

        /** A number such as 1e999999999 is short to send, and fills the memory once it is written out. */
        private static boolean isOutOfBounds(@Nullable BigDecimal number) {
            return number != null
                    && ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS);
        }
    }

    Correction correction() {
        if (lines != null && lines.size() > MOST_LINES) {
            throw refused("lines", "are more than " + MOST_LINES);
        }
        Map<String, Correction.Place> pointed = new LinkedHashMap<>();
        if (places != null) {
            places.forEach((field, place) -> pointed.put(field, PlaceJson.checked(field, place)));
        }
        return new Correction(
                fields == null ? Map.of() : fields,
                category,
                documentType,
                pointed,
                lines == null ? null : lines.stream().map(LineJson::checked).toList());
    }

    private static Problem refused(String field, String reason) {
        return new Problem(422, "invalid_fields", field + " " + reason + ".", Map.of("fields", Map.of(field, reason)));
    }
}
