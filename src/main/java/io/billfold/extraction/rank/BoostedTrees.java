package io.billfold.extraction.rank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Gradient-boosted regression trees with a logistic output (Friedman, "Greedy function approximation", 2001): the probability that a
 * candidate is the right one, from its features. Kept as a text file, one tree a line.
 */
public final class BoostedTrees {
    private final double bias;
    private final List<Tree> trees;

    BoostedTrees(double bias, List<Tree> trees) {
        this.bias = bias;
        this.trees = List.copyOf(trees);
    }

    /**
     * One tree in arrays: an inner node asks whether a feature is below the threshold and goes left if so; a leaf has feature −1 and its
     * value as threshold.
     */
    static final class Tree {
        final int[] feature;
        final float[] threshold;
        final int[] left;
        final int[] right;

        Tree(int[] feature, float[] threshold, int[] left, int[] right) {
            this.feature = feature;
            this.threshold = threshold;
            this.left = left;
            this.right = right;
        }

        /** The same questions with smaller answers. */
        Tree scaled(float factor) {
            float[] values = threshold.clone();
            for (int node = 0; node < values.length; node++) {
                values[node] *= feature[node] < 0 ? factor : 1;
            }
            return new Tree(feature, values, left, right);
        }

        double value(float[] features) {
            int node = 0;
            while (feature[node] >= 0) {
                node = features[feature[node]] < threshold[node] ? left[node] : right[node];
            }
            return threshold[node];
        }
    }

    /** The probability that the candidate is right, 0 to 1. */
    public double probability(float[] features) {
        return 1 / (1 + Math.exp(-score(features)));
    }

    /** The probability of each of a document's candidates that it is the right one of them, if one is; they sum to 1. */
    public double[] shares(List<float[]> candidates) {
        double[] scores = candidates.stream().mapToDouble(this::score).toArray();
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] shares =
                Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /** The logarithm of the odds. */
    public double score(float[] features) {
        double sum = bias;
        for (Tree tree : trees) {
            sum += tree.value(features);
        }
        return sum;
    }

    /** Loads a model from beside a class. */
    public static BoostedTrees load(Class<?> beside, String resource) {
        try (InputStream stream = beside.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the model " + resource + " is missing from the jar");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static BoostedTrees read(BufferedReader lines) throws IOException {
        double bias = Double.parseDouble(lines.readLine());
        List<Tree> trees = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.isBlank(); line = lines.readLine()) {
            String[] nodes = line.split(" ", -1);
            int[] feature = new int[nodes.length];
            float[] threshold = new float[nodes.length];
            int[] left = new int[nodes.length];
            int[] right = new int[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                String[] parts = nodes[i].split(":", -1);
                feature[i] = Integer.parseInt(parts[0]);
                threshold[i] = Float.parseFloat(parts[1]);
                if (parts.length == 4) {
                    left[i] = Integer.parseInt(parts[2]);
                    right[i] = Integer.parseInt(parts[3]);
                }
            }
            trees.add(new Tree(feature, threshold, left, right));
        }
        return new BoostedTrees(bias, trees);
    }

    /** The text form that {@link #load} reads. */
    public String write() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.6f%n", bias));
        for (Tree tree : trees) {
            for (int i = 0; i < tree.feature.length; i++) {
                text.append(i == 0 ? "" : " ")
                        .append(tree.feature[i])
                        .append(':')
                        .append(tree.threshold[i]);
                if (tree.feature[i] >= 0) {
                    text.append(':').append(tree.left[i]).append(':').append(tree.right[i]);
                }
            }
            text.append('\n');
        }
        return text.toString();
    }
}
