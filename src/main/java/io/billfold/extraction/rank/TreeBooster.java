package io.billfold.extraction.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Learns {@link BoostedTrees} from examples: Newton steps, histograms of 48 bins, rows weighted. Each tree sees a part of the documents
 * and of the features (Friedman, "Stochastic gradient boosting", 2002), and the model is the mean of several such runs: with a few
 * hundred documents that is what keeps it from learning them by heart. Deterministic: the same examples in the same order give the
 * same model.
 */
public final class TreeBooster {
    private static final int BINS = 48;
    private static final int ROUNDS = 150;
    private static final int DEPTH = 4;
    private static final double FEATURES = 0.4;
    private static final double DOCUMENTS = 0.7;

    private final Objective objective;

    /** What the trees are learned for. */
    public enum Objective {
        /** The probability that a candidate is right, whatever else the document has: logistic loss. */
        EACH_ALONE(3, 0.08, 3, 2),
        /** To tell the right candidate from the others of its document: softmax loss (Cao et al., "Learning to rank", ListNet, 2007). */
        ONE_OF_DOCUMENT(10, 0.1, 1, 0.5);

        /** How many models make up the mean: the choice among near equals varies most from run to run. */
        private final int runs;

        private final double rate;
        private final double leafPenalty;
        private final double minimumWeight;

        Objective(int runs, double rate, double leafPenalty, double minimumWeight) {
            this.runs = runs;
            this.rate = rate;
            this.leafPenalty = leafPenalty;
            this.minimumWeight = minimumWeight;
        }
    }

    public TreeBooster(Objective objective) {
        this.objective = objective;
    }

    /**
     * The candidates of all documents.
     *
     * @param rows features, one array a candidate, those of one document one after another
     * @param targets how right each is, 0 to 1
     * @param weights how much each counts
     * @param documents which document each belongs to, counted from 0, rising
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    public record Examples(List<float[]> rows, double[] targets, double[] weights, int[] documents) {}

    public BoostedTrees learn(Examples examples) {
        int n = examples.rows.size();
        int features = n == 0 ? 0 : examples.rows.getFirst().length;
        float[][] cuts = new float[features][];
        byte[][] binned = new byte[features][n];
        for (int f = 0; f < features; f++) {
            cuts[f] = cuts(examples.rows, f);
            for (int i = 0; i < n; i++) {
                binned[f][i] = (byte) bin(cuts[f], examples.rows.get(i)[f]);
            }
        }
        List<BoostedTrees.Tree> trees = new ArrayList<>();
        for (int run = 0; run < objective.runs; run++) {
            trees.addAll(run(examples, binned, cuts, new Random(run)));
        }
        return new BoostedTrees(0, trees);
    }

    private List<BoostedTrees.Tree> run(Examples examples, byte[][] binned, float[][] cuts, Random random) {
        int n = examples.rows.size();
        int documents = n == 0 ? 0 : examples.documents[n - 1] + 1;
        double[] scores = new double[n];
        double[] gradient = new double[n];
        double[] hessian = new double[n];
        List<BoostedTrees.Tree> trees = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            derive(examples, scores, gradient, hessian);
            int[] features = IntStream.range(0, cuts.length)
                    .filter(_ -> random.nextDouble() < FEATURES)
                    .toArray();
            boolean[] taken = new boolean[documents];
            for (int document = 0; document < documents; document++) {
                taken[document] = random.nextDouble() < DOCUMENTS;
            }
            Growth growth = new Growth(binned, cuts, features, gradient, hessian);
            growth.grow(
                    IntStream.range(0, n)
                            .filter(i -> taken[examples.documents[i]])
                            .toArray(),
                    DEPTH);
            BoostedTrees.Tree tree = growth.tree();
            for (int i = 0; i < n; i++) {
                scores[i] += tree.value(examples.rows.get(i));
            }
            trees.add(tree.scaled(1.0f / objective.runs));
        }
        return trees;
    }

    private void derive(Examples examples, double[] scores, double[] gradient, double[] hessian) {
        double[] probability = switch (objective) {
            case EACH_ALONE ->
                Arrays.stream(scores).map(score -> 1 / (1 + Math.exp(-score))).toArray();
            case ONE_OF_DOCUMENT -> perDocument(examples.documents, scores, Math::exp);
        };
        double[] target = switch (objective) {
            case EACH_ALONE -> examples.targets;
            // Squared: the best of several acceptable ones shall lead.
            case ONE_OF_DOCUMENT -> perDocument(examples.documents, examples.targets, right -> right * right);
        };
        for (int i = 0; i < scores.length; i++) {
            double p = probability[i];
            gradient[i] = (target[i] - p) * examples.weights[i];
            hessian[i] = Math.max(1e-9, p * (1 - p)) * examples.weights[i];
        }
    }

    /** Each value's share of its document's sum, after the function. */
    private static double[] perDocument(int[] documents, double[] values, DoubleUnaryOperator function) {
        double[] shares = Arrays.stream(values).map(function).toArray();
        double[] sums = new double[documents.length == 0 ? 0 : documents[documents.length - 1] + 1];
        for (int i = 0; i < shares.length; i++) {
            sums[documents[i]] += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= Math.max(1e-12, sums[documents[i]]);
        }
        return shares;
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
        private final int[] features;
        private final double[] gradient;
        private final double[] hessian;
        private final List<int[]> children = new ArrayList<>();
        private final List<Integer> feature = new ArrayList<>();
        private final List<Float> threshold = new ArrayList<>();

        Growth(byte[][] binned, float[][] cuts, int[] features, double[] gradient, double[] hessian) {
            this.binned = binned;
            this.cuts = cuts;
            this.features = features;
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
            threshold.add((float) (objective.rate * g / (h + objective.leafPenalty)));
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
            double whole = g * g / (h + objective.leafPenalty);
            for (int f : features) {
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
                    if (leftH >= objective.minimumWeight && rightH >= objective.minimumWeight) {
                        double rightG = g - leftG;
                        double gain = leftG * leftG / (leftH + objective.leafPenalty)
                                + rightG * rightG / (rightH + objective.leafPenalty)
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
            int[] asked = new int[nodes];
            float[] thresholds = new float[nodes];
            int[] left = new int[nodes];
            int[] right = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                asked[i] = feature.get(i);
                thresholds[i] = threshold.get(i);
                left[i] = children.get(i)[0];
                right[i] = children.get(i)[1];
            }
            return new BoostedTrees.Tree(asked, thresholds, left, right);
        }
    }
}
