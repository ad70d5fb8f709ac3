package io.billfold.extraction.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns {@link BoostedTrees} from examples: logistic loss, Newton steps, histograms of 48 bins, rows weighted. Deterministic: the same
 * examples in the same order give the same model.
 */
public final class TreeBooster {
    private static final int BINS = 48;
    private static final double LEAF_PENALTY = 3;

    private final int rounds;
    private final int depth;
    private final double rate;
    private final double minimumWeight;

    /**
     * @param rounds how many trees
     * @param depth how many questions a tree asks at most
     * @param rate how much of each step is taken, 0 to 1
     * @param minimumWeight of the examples' second derivatives in a leaf; more means smoother
     */
    public TreeBooster(int rounds, int depth, double rate, double minimumWeight) {
        this.rounds = rounds;
        this.depth = depth;
        this.rate = rate;
        this.minimumWeight = minimumWeight;
    }

    /**
     * @param rows features, one array an example
     * @param targets 0 to 1
     * @param weights how much an example counts
     */
    public BoostedTrees learn(List<float[]> rows, double[] targets, double[] weights) {
        int n = rows.size();
        int features = n == 0 ? 0 : rows.getFirst().length;
        float[][] cuts = new float[features][];
        byte[][] binned = new byte[features][n];
        for (int f = 0; f < features; f++) {
            cuts[f] = cuts(rows, f);
            for (int i = 0; i < n; i++) {
                binned[f][i] = (byte) bin(cuts[f], rows.get(i)[f]);
            }
        }
        double positive =
                IntStream.range(0, n).mapToDouble(i -> targets[i] * weights[i]).sum();
        double all = Arrays.stream(weights).sum();
        double prior = Math.clamp(positive / Math.max(1e-9, all), 1e-4, 1 - 1e-4);
        double bias = Math.log(prior / (1 - prior));
        double[] scores = new double[n];
        Arrays.fill(scores, bias);
        List<BoostedTrees.Tree> trees = new ArrayList<>();
        double[] gradient = new double[n];
        double[] hessian = new double[n];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradient[i] = (targets[i] - p) * weights[i];
                hessian[i] = Math.max(1e-9, p * (1 - p)) * weights[i];
            }
            Growth growth = new Growth(binned, cuts, gradient, hessian);
            int[] everything = IntStream.range(0, n).toArray();
            growth.grow(everything, depth);
            BoostedTrees.Tree tree = growth.tree();
            trees.add(tree);
            for (int i = 0; i < n; i++) {
                scores[i] += tree.value(rows.get(i));
            }
        }
        return new BoostedTrees(bias, trees);
    }

    private static float[] cuts(List<float[]> rows, int feature) {
        float[] values = new float[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[feature];
        }
        Arrays.sort(values);
        float[] distinct = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                distinct[count++] = values[i];
            }
        }
        int wanted = Math.min(BINS - 1, count - 1);
        float[] cuts = new float[Math.max(0, wanted)];
        for (int i = 0; i < cuts.length; i++) {
            int at = (int) ((long) (i + 1) * count / (cuts.length + 1));
            cuts[i] = (distinct[at] + distinct[Math.max(0, at - 1)]) / 2;
        }
        return cuts;
    }

    private static int bin(float[] cuts, float value) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (value < cuts[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Grows one tree. */
    private final class Growth {
        private final byte[][] binned;
        private final float[][] cuts;
        private final double[] gradient;
        private final double[] hessian;
        private final List<int[]> children = new ArrayList<>();
        private final List<Integer> feature = new ArrayList<>();
        private final List<Float> threshold = new ArrayList<>();

        Growth(byte[][] binned, float[][] cuts, double[] gradient, double[] hessian) {
            this.binned = binned;
            this.cuts = cuts;
            this.gradient = gradient;
            this.hessian = hessian;
        }

        int grow(int[] examples, int levels) {
            double g = 0;
            double h = 0;
            for (int i : examples) {
                g += gradient[i];
                h += hessian[i];
            }
            int node = feature.size();
            feature.add(-1);
            threshold.add((float) (rate * g / (h + LEAF_PENALTY)));
            children.add(new int[2]);
            if (levels > 0) {
                split(node, examples, g, h, levels);
            }
            return node;
        }

        private void split(int node, int[] examples, double g, double h, int levels) {
            double best = 1e-4;
            int bestFeature = -1;
            int bestCut = -1;
            double whole = g * g / (h + LEAF_PENALTY);
            for (int f = 0; f < cuts.length; f++) {
                double[] gs = new double[BINS];
                double[] hs = new double[BINS];
                for (int i : examples) {
                    gs[binned[f][i]] += gradient[i];
                    hs[binned[f][i]] += hessian[i];
                }
                double leftG = 0;
                double leftH = 0;
                for (int cut = 0; cut < cuts[f].length; cut++) {
                    leftG += gs[cut];
                    leftH += hs[cut];
                    double rightH = h - leftH;
                    if (leftH >= minimumWeight && rightH >= minimumWeight) {
                        double rightG = g - leftG;
                        double gain = leftG * leftG / (leftH + LEAF_PENALTY)
                                + rightG * rightG / (rightH + LEAF_PENALTY)
                                - whole;
                        if (gain > best) {
                            best = gain;
                            bestFeature = f;
                            bestCut = cut;
                        }
                    }
                }
            }
            if (bestFeature >= 0) {
                byte[] column = binned[bestFeature];
                int limit = bestCut;
                int[] left =
                        Arrays.stream(examples).filter(i -> column[i] <= limit).toArray();
                int[] right =
                        Arrays.stream(examples).filter(i -> column[i] > limit).toArray();
                feature.set(node, bestFeature);
                threshold.set(node, cuts[bestFeature][bestCut]);
                children.get(node)[0] = grow(left, levels - 1);
                children.get(node)[1] = grow(right, levels - 1);
            }
        }

        BoostedTrees.Tree tree() {
            int nodes = feature.size();
            int[] features = new int[nodes];
            float[] thresholds = new float[nodes];
            int[] left = new int[nodes];
            int[] right = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                features[i] = feature.get(i);
                thresholds[i] = threshold.get(i);
                left[i] = children.get(i)[0];
                right[i] = children.get(i)[1];
            }
            return new BoostedTrees.Tree(features, thresholds, left, right);
        }
    }
}
