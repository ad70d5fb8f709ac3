package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Calibration;
import io.billfold.extraction.rank.Calibration.Judged;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the values of a page prove each other. */
class ProofTests {
    private static final Marks MARKS =
            new Marks(Sheet.of(Paper.typeset().page("Erle GmbH").reading()), LabelDictionary.load());

    /** Believes every score as it is. */
    private static final Calibration CALIBRATION = Calibration.of(Stream.of(Field.values())
            .map(field -> Calibration.learn(
                    field.jsonName() + ".text",
                    Stream.concat(
                                    Stream.generate(() -> new Judged(0.99, true))
                                            .limit(400),
                                    Stream.generate(() -> new Judged(0.5, false))
                                            .limit(400))
                            .toList()))
            .toList());

    private static final Map<Field, String> ALL = Map.of(
            Field.NUMBER, "4711",
            Field.ISSUE_DATE, "2026-03-03",
            Field.SELLER_NAME, "Erle GmbH",
            Field.TOTAL, "119.00",
            Field.CURRENCY, "EUR");

    private static boolean holds(Map<Field, String> fields, Map<Field, Double> scores, DocumentKind kind) {
        Values values = new Values(CALIBRATION, "text");
        fields.forEach((field, value) -> values.put(field, value, 1, null, value, scores.getOrDefault(field, 0.99)));
        Totals.Triple sums = new Totals.Triple(Optional.empty(), Optional.empty(), Optional.empty(), true);
        return Proof.holds(values, kind, MARKS, new Proof.Sums(sums, List.of(), List.of()), List.of());
    }

    private static Map<Field, String> without(Field field) {
        Map<Field, String> others = new EnumMap<>(ALL);
        others.remove(field);
        return others;
    }

    @Test
    void holdsWhereEveryKeyFieldIsCertain() {
        assertThat(holds(ALL, Map.of(), DocumentKind.INVOICE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "ISSUE_DATE", "SELLER_NAME", "TOTAL", "CURRENCY"})
    void doesNotHoldWhereOneIsMissingOrUnsure(Field field) {
        assertThat(holds(without(field), Map.of(), DocumentKind.INVOICE)).isFalse();
        assertThat(holds(ALL, Map.of(field, 0.5), DocumentKind.INVOICE)).isFalse();
    }

    @Test
    void holdsForAReceiptWithoutANumber() {
        assertThat(holds(without(Field.NUMBER), Map.of(), DocumentKind.RECEIPT)).isTrue();
    }
}
