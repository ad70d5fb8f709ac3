package io.billfold.evaluation;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of our fields answers for which name in {@code truth.jsonl}: the first one of the list that has a value.
 * A folder may bring its own names in {@code fields.json}; without it the public names of {@link Field} are used.
 */
record FieldNames(Map<String, List<Field>> byTruthName) {
    static FieldNames own() {
        return new FieldNames(Arrays.stream(Field.values()).collect(Collectors.toMap(Field::jsonName, List::of)));
    }

    Prediction prediction(Draft draft) {
        Map<String, String> values = new HashMap<>();
        Map<String, Double> confidences = new HashMap<>();
        byTruthName.forEach((name, fields) -> firstWithValue(draft, fields).ifPresent(field -> {
            values.put(name, draft.content().fields().getOrDefault(field, ""));
            Optional.ofNullable(draft.evidence().get(field))
                    .ifPresent(evidence -> confidences.put(name, evidence.confidence()));
        }));
        return new Prediction(values, confidences, draft.proved());
    }

    private static Optional<Field> firstWithValue(Draft draft, List<Field> fields) {
        return fields.stream()
                .filter(field -> draft.content().fields().containsKey(field))
                .findFirst();
    }
}
