package io.billfold.extraction.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.billfold.extraction.rank.Calibration.Judged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTests {
    @Test
    void goesStraightFromPointToPointAndNoFurther() {
        Calibration calibration =
                Calibration.of(List.of("total\t0.2000:0.4000|0.6000:0.8000", "number\t0.5000:0.9000"));

        assertThat(calibration.probability("total", 0.1)).isEqualTo(0.4);
        assertThat(calibration.probability("total", 0.4)).isCloseTo(0.6, within(1e-9));
        assertThat(calibration.probability("total", 0.9)).isEqualTo(0.8);
        assertThat(calibration.probability("number", 0.1)).isEqualTo(0.9);
        assertThat(calibration).hasToString("[number, total]");
    }

    @Test
    void isCautiousAboutWhatWasNotLearned() {
        assertThat(Calibration.none().probability("total", 0.5)).isEqualTo(0.45);
        assertThat(Calibration.none().probability("total", 2)).isEqualTo(1);
    }

    @Test
    void learnsHowOftenAScoreWasRight() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            judged.add(new Judged(0.9, i != 0));
            judged.add(new Judged(0.3, i < 2));
        }

        String line = Calibration.learn("total", judged);

        assertThat(line).isEqualTo("total\t0.3000:0.2778|0.9000:0.8333");
    }

    @Test
    void neverLearnsThatAHigherScoreIsLessOftenRight() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            judged.add(new Judged(0.4, i < 6));
            judged.add(new Judged(0.8, i < 2));
        }

        assertThat(Calibration.learn("total", judged))
                .as("both groups are one: 8 of 16 were right")
                .isEqualTo("total\t0.6000:0.5000");
    }
}
