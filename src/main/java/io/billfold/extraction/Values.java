package io.billfold.extraction;

import io.billfold.document.Box;
import io.billfold.extraction.code.FoundCode;
import io.billfold.extraction.rank.Calibration;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Evidence.Source;
import io.billfold.invoice.content.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values under collection, each with its evidence. */
final class Values {
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private final Map<Field, Double> scores = new EnumMap<>(Field.class);
    private final Calibration calibration;
    private final String paper;

    /** @param paper the sort of document, for which the calibration was learned apart */
    Values(Calibration calibration, String paper) {
        this.calibration = calibration;
        this.paper = paper;
    }

    void put(Field field, FoundCode code) {
        put(field, code.value(), code.segment().page(), code.box(), code.text(), code.score());
    }

    void put(Field field, String value, int page, @Nullable Box box, String text, double score) {
        if (!value.isBlank()) {
            fields.put(field, value.strip());
            scores.put(field, score);
            double confidence = calibration.probability(field.jsonName() + "." + paper, score);
            evidence.put(field, new Evidence(page, box, text, Source.RULES, confidence));
        }
    }

    /** Lowers the confidence of a value that something speaks against. */
    void doubt(Field field, double atMost) {
        Evidence before = evidence.get(field);
        if (before != null && before.confidence() > atMost) {
            evidence.put(field, new Evidence(before.page(), before.box(), before.text(), before.source(), atMost));
        }
    }

    /** Lowers the confidence of everything: the page itself cannot be relied on. */
    void doubtAll(double atMost) {
        List.copyOf(evidence.keySet()).forEach(field -> doubt(field, atMost));
    }

    @Nullable
    String text(Field field) {
        return fields.get(field);
    }

    double confidence(Field field) {
        Evidence known = evidence.get(field);
        return known == null ? 0 : known.confidence();
    }

    Map<Field, String> fields() {
        return fields;
    }

    Map<Field, Evidence> evidence() {
        return evidence;
    }

    /** The uncalibrated scores, to learn the calibration from. */
    Map<Field, Double> scores() {
        return scores;
    }
}
