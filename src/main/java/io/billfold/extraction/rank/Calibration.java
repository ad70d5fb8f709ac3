package io.billfold.extraction.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns scores into probabilities, field by field: isotonic regression (pool adjacent violators) on documents of vendors that the ranker had
 * not seen, drawn towards a cautious estimate where they were few.
 */
public final class Calibration {
    /** What a score is worth of which nothing was learned. */
    private static final double UNKNOWN = 0.9;

    private final Map<String, double[][]> steps;

    private Calibration(Map<String, double[][]> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** A calibration that believes every score. */
    public static Calibration none() {
        return new Calibration(Map.of());
    }

    public static Calibration load() {
        return of(Words.load(Calibration.class, "calibration.tsv"));
    }

    /** From lines as {@link #learn} writes them. */
    public static Calibration of(List<String> lines) {
        Map<String, List<String>> pairs = new HashMap<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            pairs.put(columns[0], List.of(columns[1].split("\\|", -1)));
        }
        return of(pairs);
    }

    private static Calibration of(Map<String, List<String>> learned) {
        Map<String, double[][]> steps = new HashMap<>();
        learned.forEach((name, pairs) -> {
            double[][] table = new double[pairs.size()][];
            for (int i = 0; i < table.length; i++) {
                String[] pair = pairs.get(i).split(":", -1);
                table[i] = new double[] {Double.parseDouble(pair[0]), Double.parseDouble(pair[1])};
            }
            steps.put(name, table);
        });
        return new Calibration(steps);
    }

    /** The probability that a value with this score is right, 0 to 1, between two learned points by a straight line. */
    public double probability(String name, double score) {
        double[][] table = steps.get(name);
        if (table == null || table.length == 0) {
            return Math.clamp(score * UNKNOWN, 0, 1);
        }
        if (score <= table[0][0]) {
            return table[0][1];
        }
        for (int i = 1; i < table.length; i++) {
            if (score <= table[i][0]) {
                double share = (score - table[i - 1][0]) / Math.max(1e-9, table[i][0] - table[i - 1][0]);
                return table[i - 1][1] + share * (table[i][1] - table[i - 1][1]);
            }
        }
        return table[table.length - 1][1];
    }

    /** One judged value of a held-back document. */
    public record Judged(double score, boolean right) {}

    /** Learns the line of the calibration file for one field. */
    public static String learn(String name, List<Judged> judged) {
        List<Judged> sorted = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::score))
                .toList();
        int group = Math.max(8, sorted.size() / 25);
        List<double[]> blocks = new ArrayList<>(); // sum of scores, right, count
        for (int start = 0; start < sorted.size(); start += group) {
            List<Judged> part = sorted.subList(start, Math.min(sorted.size(), start + group));
            double right = part.stream().filter(Judged::right).count();
            blocks.add(new double[] {part.stream().mapToDouble(Judged::score).sum(), right, part.size()});
            pool(blocks);
        }
        // One and a half documents more than were seen, one of them wrong: a handful of right ones is no certainty.
        String[] pairs = blocks.stream()
                .map(block -> String.format(
                        Locale.ROOT,
                        "%.4f:%.4f",
                        block[0] / block[2],
                        Math.min(0.995, (block[1] + 0.5) / (block[2] + 1.0))))
                .toArray(String[]::new);
        return name + "\t" + String.join("|", pairs);
    }

    private static void pool(List<double[]> blocks) {
        while (blocks.size() > 1) {
            double[] last = blocks.getLast();
            double[] before = blocks.get(blocks.size() - 2);
            if (before[1] / before[2] < last[1] / last[2]) {
                return;
            }
            blocks.removeLast();
            IntStream.range(0, 3).forEach(i -> before[i] += last[i]);
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(steps.keySet().stream().sorted().toArray());
    }
}
