package io.billfold.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** The figures of a whole evaluation: by source, over all, and how well the confidences were calibrated. */
final class Scores {
    static final String ALL = "ALL";

    private final Map<String, SourceScore> sources =
            new TreeMap<>((a, b) -> a.equals(b) ? 0 : a.equals(ALL) ? 1 : b.equals(ALL) ? -1 : a.compareTo(b));
    private final Calibration calibration = new Calibration();

    void add(TrueDocument document, Prediction prediction) {
        Verdict verdict = Verdict.of(document.fields(), prediction.values());
        sources.computeIfAbsent(document.source(), name -> new SourceScore()).add(verdict, prediction.proved());
        sources.computeIfAbsent(ALL, name -> new SourceScore()).add(verdict, prediction.proved());
        prediction.confidences().forEach((field, confidence) -> {
            // A name is judged as people do, by similarity: one wrong letter of OCR is not another vendor.
            Verdict.Outcome outcome = verdict.fields().get(field.equals(Verdict.VENDOR) ? Verdict.VENDOR_SOFT : field);
            if (outcome != null && outcome != Verdict.Outcome.MISSED) {
                calibration.add(confidence, outcome == Verdict.Outcome.RIGHT);
            }
        });
    }

    Map<String, SourceScore> sources() {
        return sources;
    }

    Calibration calibration() {
        return calibration;
    }
}
