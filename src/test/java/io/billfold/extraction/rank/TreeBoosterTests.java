package io.billfold.extraction.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.rank.Calibration.Judged;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeBoosterTests {
    @Test
    void learnsWhatNoSingleFeatureTells() {
        BoostedTrees trees = learned();

        assertThat(trees.probability(new float[] {0, 1})).isGreaterThan(0.9);
        assertThat(trees.probability(new float[] {1, 1})).isLessThan(0.1);
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        BoostedTrees trees = learned();

        BoostedTrees read = BoostedTrees.read(new BufferedReader(new StringReader(trees.write())));

        assertThat(read.score(new float[] {0, 1}))
                .isCloseTo(trees.score(new float[] {0, 1}), org.assertj.core.data.Offset.offset(1e-4));
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

    /** Right is what has one of two features and not both. */
    private static BoostedTrees learned() {
        Random random = new Random(1);
        List<float[]> rows = new ArrayList<>();
        double[] targets = new double[400];
        double[] weights = new double[400];
        Arrays.fill(weights, 1);
        for (int i = 0; i < 400; i++) {
            float[] row = {random.nextInt(2), random.nextInt(2)};
            rows.add(row);
            targets[i] = row[0] == row[1] ? 0 : 1;
        }
        return new TreeBooster(60, 3, 0.2, 1).learn(rows, targets, weights);
    }
}
