package io.billfold.evaluation;

import java.util.Map;

/**
 * What Billfold read.
 *
 * @param values by the names of {@code truth.jsonl}
 * @param confidences of these values, 0 to 1
 * @param proved whether Billfold says that the values prove each other
 */
record Prediction(Map<String, String> values, Map<String, Double> confidences, boolean proved) {
    static final Prediction NOTHING = new Prediction(Map.of(), Map.of(), false);

    Prediction {
        values = Map.copyOf(values);
        confidences = Map.copyOf(confidences);
    }
}
