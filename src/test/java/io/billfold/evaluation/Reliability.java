package io.billfold.evaluation;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How far confidences can be believed, and drafts that call themselves proved: counted over documents of vendors unseen. */
final class Reliability {
    private static final double[] BANDS = {0, 0.5, 0.7, 0.8, 0.9, 0.95};
    private static final List<String> KEY = List.of("vendor_name", "invoice_number", "invoice_date", "total");

    private final int[] values = new int[BANDS.length];
    private final int[] rights = new int[BANDS.length];
    private final double[] stated = new double[BANDS.length];
    private final List<String> wronglyProved = new ArrayList<>();
    private int documents;
    private int proved;

    static boolean right(String name, String truth, String value) {
        return name.equals("vendor_name")
                ? Similarity.of(truth, value) >= Similarity.SOFT
                : FieldKind.of(name).normal(truth).equals(FieldKind.of(name).normal(value));
    }

    void add(String id, Map<String, String> truth, Draft draft, Map<String, List<Field>> names) {
        documents++;
        List<String> wrong = new ArrayList<>();
        names.forEach((name, fields) -> {
            String known = truth.get(name);
            fields.stream()
                    .filter(field -> draft.content().fields().containsKey(field))
                    .findFirst()
                    .filter(_ -> known != null)
                    .ifPresent(field -> {
                        String value =
                                Objects.requireNonNull(draft.content().fields().get(field));
                        boolean right = right(name, Objects.requireNonNull(known), value);
                        count(
                                Objects.requireNonNull(draft.evidence().get(field))
                                        .confidence(),
                                right);
                        if (!right && KEY.contains(name)) {
                            wrong.add(name + " " + value + " for " + known);
                        }
                    });
        });
        if (draft.proved()) {
            proved++;
            if (!wrong.isEmpty()) {
                wronglyProved.add(id + " " + wrong);
            }
        }
    }

    private void count(double confidence, boolean right) {
        int band = BANDS.length - 1;
        while (confidence < BANDS[band]) {
            band--;
        }
        values[band]++;
        stated[band] += confidence;
        rights[band] += right ? 1 : 0;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("| confidence from | values | stated | right |\n|---:|---:|---:|---:|\n");
        for (int band = 0; band < BANDS.length; band++) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %d | %.3f | %.3f |%n",
                    BANDS[band],
                    values[band],
                    stated[band] / Math.max(1, values[band]),
                    (double) rights[band] / Math.max(1, values[band])));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "proved %d of %d, wrong of these %d %s%n",
                        proved,
                        documents,
                        wronglyProved.size(),
                        wronglyProved))
                .toString();
    }
}
