package io.billfold.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/** Whether confidences mean what they say: of the values at 0.95, 95 in 100 should be right. */
final class Calibration {
    /** Lower bounds of the bands; the last one is the bar that confident values are held to. */
    private static final List<Double> BOUNDS = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95);

    private final int[] values = new int[BOUNDS.size()];
    private final int[] right = new int[BOUNDS.size()];
    private final double[] confidence = new double[BOUNDS.size()];

    /**
     * @param from the lower bound of the band
     * @param values how many judged values fell into it
     * @param meanConfidence what Billfold said
     * @param shareRight what the truth says
     */
    record Band(double from, int values, double meanConfidence, double shareRight) {}

    void add(double stated, boolean isRight) {
        int band = IntStream.range(0, BOUNDS.size())
                .filter(index -> stated >= BOUNDS.get(index))
                .max()
                .orElse(0);
        values[band]++;
        confidence[band] += stated;
        right[band] += isRight ? 1 : 0;
    }

    List<Band> bands() {
        return IntStream.range(0, BOUNDS.size())
                .filter(index -> values[index] > 0)
                .mapToObj(index -> new Band(
                        BOUNDS.get(index),
                        values[index],
                        confidence[index] / values[index],
                        (double) right[index] / values[index]))
                .toList();
    }
}
