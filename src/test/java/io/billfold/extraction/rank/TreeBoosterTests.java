package io.billfold.extraction.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.rank.Calibration.Judged;
import io.billfold.extraction.rank.TreeBooster.Objective;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TreeBoosterTests {
    @Test
    void learnsWhatNoSingleFeatureTells() {
        BoostedTrees trees = learned();

        assertThat(trees.probability(new float[] {0, 1})).isGreaterThan(0.75);
        assertThat(trees.probability(new float[] {1, 1})).isLessThan(0.25);
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        BoostedTrees trees = learned();

        BoostedTrees read = BoostedTrees.read(new BufferedReader(new StringReader(trees.write())));

        assertThat(read.score(new float[] {0, 1})).isCloseTo(trees.score(new float[] {0, 1}), Offset.offset(1e-4));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(learned().write()).isEqualTo(learned().write());
    }

    @Test
    void neverTurnsAFewRightOnesIntoCertainty() {
        List<Judged> judged = List.of(new Judged(0.9, true), new Judged(0.8, true), new Judged(0.95, true));

        String line = Calibration.learn("total", judged);

        assertThat(Double.parseDouble(line.substring(line.lastIndexOf(':') + 1)))
                .isLessThan(0.95);
    }

    @Test
    void tellsTheRightCandidateFromTheOthersOfItsDocument() {
        BoostedTrees trees = learned(Objective.ONE_OF_DOCUMENT);

        double[] shares = trees.shares(List.of(new float[] {0, 0}, new float[] {0, 1}, new float[] {1, 1}));

        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, Offset.offset(1e-9));
        assertThat(shares[1]).isGreaterThan(0.8);
    }

    private static BoostedTrees learned() {
        return learned(Objective.EACH_ALONE);
    }

    /** Right is what has one of two features and not both; each document has a right candidate and three others. */
    private static BoostedTrees learned(Objective objective) {
        List<float[]> rows = new ArrayList<>();
        double[] targets = new double[400];
        double[] weights = new double[400];
        int[] documents = new int[400];
        Arrays.fill(weights, 1);
        for (int i = 0; i < 400; i++) {
            boolean right = i % 4 == 0;
            float one = i / 4 % 2;
            rows.add(right ? new float[] {one, 1 - one} : new float[] {i % 2, i % 2});
            targets[i] = right ? 1 : 0;
            documents[i] = i / 4;
        }
        return new TreeBooster(objective).learn(new TreeBooster.Examples(rows, targets, weights, documents));
    }
}
