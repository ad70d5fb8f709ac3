package io.billfold.invoice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.document.Box;
import io.billfold.invoice.Correction;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.web.CorrectionJson.LineJson;
import io.billfold.invoice.web.CorrectionJson.PlaceJson;
import io.billfold.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionJsonTests {
    private static final LineJson LINE = new LineJson(
            "Rope", new BigDecimal("2"), "C62", new BigDecimal("5.00"), new BigDecimal("10.00"), new BigDecimal("19"));

    @Test
    void leavesAsItIsWhatIsNotSent() {
        Correction correction = new CorrectionJson(null, null, null, null, null).correction();

        assertThat(correction.fields()).isEmpty();
        assertThat(correction.places()).isEmpty();
        assertThat(correction.lines()).isNull();
    }

    @Test
    void takesLinesAndPlaces() {
        CorrectionJson sent = new CorrectionJson(
                null,
                "Travel",
                "receipt",
                Map.of("total", new PlaceJson(2, List.of(0.1, 0.2, 0.3, 0.4))),
                List.of(LINE));

        Correction correction = sent.correction();

        assertThat(correction.category()).isEqualTo("Travel");
        assertThat(correction.documentType()).isEqualTo("receipt");
        assertThat(correction.places())
                .containsExactly(Map.entry("total", new Correction.Place(2, new Box(0.1, 0.2, 0.3, 0.4))));
        assertThat(correction.lines())
                .containsExactly(new InvoiceLine(
                        "Rope",
                        new BigDecimal("2"),
                        "C62",
                        new BigDecimal("5.00"),
                        new BigDecimal("10.00"),
                        new BigDecimal("19")));
    }

    static Stream<PlaceJson> placesThatAreNone() {
        return Stream.of(
                new PlaceJson(0, List.of(0.1, 0.2, 0.3, 0.4)),
                new PlaceJson(1, null),
                new PlaceJson(1, List.of(0.1, 0.2, 0.3)),
                new PlaceJson(1, new ArrayList<>(Arrays.asList(0.1, null, 0.3, 0.4))));
    }

    @ParameterizedTest
    @MethodSource("placesThatAreNone")
    void refusesAPlaceThatIsNone(PlaceJson place) {
        assertRefused(place, "total must be pointed out by a page and a box of four fractions.");
    }

    @Test
    void refusesABoxWhoseEndsAreCrossed() {
        assertRefused(new PlaceJson(1, List.of(0.3, 0.2, 0.1, 0.4)), "total is pointed out by an impossible box.");
        assertRefused(new PlaceJson(1, List.of(0.1, 0.4, 0.3, 0.2)), "total is pointed out by an impossible box.");
        assertRefused(
                new PlaceJson(1, List.of(Double.NaN, 0.2, 0.3, 0.4)), "total is pointed out by an impossible box.");
    }

    @Test
    void takesAThousandLinesAndNotOneMore() {
        assertThat(withLines(1000).correction().lines()).hasSize(1000);
        assertThatThrownBy(() -> withLines(1001).correction()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.detail()).isEqualTo("lines are more than 1000.");
        });
    }

    private static CorrectionJson withLines(int count) {
        return new CorrectionJson(null, null, null, null, Collections.nCopies(count, LINE));
    }

    private static void assertRefused(PlaceJson place, String detail) {
        CorrectionJson sent = new CorrectionJson(null, null, null, Map.of("total", place), null);

        assertThatThrownBy(sent::correction).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.code()).isEqualTo("invalid_fields");
            assertThat(problem.detail()).isEqualTo(detail);
        });
    }
}
