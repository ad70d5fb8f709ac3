package io.billfold.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a prediction compares with the truth, field by field; only fields that the truth knows are judged. */
record Verdict(Map<String, Outcome> fields) {
    static final String VENDOR = "vendor_name";
    /** The vendor's name by similarity instead of letter by letter. */
    static final String VENDOR_SOFT = "vendor_soft";

    private static final List<String> KEY = List.of(VENDOR_SOFT, "invoice_number", "invoice_date", "total");

    /** What became of one field. */
    enum Outcome {
        RIGHT,
        WRONG,
        MISSED
    }

    static Verdict of(Map<String, String> truth, Map<String, String> predicted) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        truth.forEach(
                (field, value) -> judge(field, value, predicted).ifPresent(outcome -> outcomes.put(field, outcome)));
        Outcome vendor = outcomes.get(VENDOR);
        if (vendor != null) {
            boolean alike = vendor == Outcome.WRONG
                    && Similarity.of(truth.getOrDefault(VENDOR, ""), predicted.getOrDefault(VENDOR, ""))
                            >= Similarity.SOFT;
            outcomes.put(VENDOR_SOFT, alike ? Outcome.RIGHT : vendor);
        }
        return new Verdict(outcomes);
    }

    private static Optional<Outcome> judge(String field, String value, Map<String, String> predicted) {
        FieldKind kind = FieldKind.of(field);
        Optional<String> got = kind.normal(predicted.getOrDefault(field, ""));
        return kind.normal(value)
                .map(want -> got.isEmpty() ? Outcome.MISSED : got.get().equals(want) ? Outcome.RIGHT : Outcome.WRONG);
    }

    /** Whether vendor, number, date and total are right, as far as the truth knows them. */
    boolean allKeyRight() {
        List<Outcome> known =
                KEY.stream().filter(fields::containsKey).map(fields::get).toList();
        return !known.isEmpty() && known.stream().allMatch(Outcome.RIGHT::equals);
    }
}
