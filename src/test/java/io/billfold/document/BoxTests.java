package io.billfold.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoxTests {
    @Test
    void liesOnThePage() {
        assertThat(new Box(-0.1, -0.2, 1.1, 1.2)).isEqualTo(new Box(0, 0, 1, 1));
    }

    @Test
    void hasItsEndsInOrderAndIsMadeOfNumbers() {
        assertThatThrownBy(() -> new Box(0.5, 0, 0.4, 1)).hasMessageContaining("left before its right");
        assertThatThrownBy(() -> new Box(0, 0.5, 1, 0.4)).hasMessageContaining("top above its bottom");
        assertThatThrownBy(() -> new Box(0, 0, Double.NaN, 1)).hasMessageContaining("made of numbers");
        assertThat(new Box(0.5, 0.5, 0.5, 0.5).width()).isZero();
    }

    @Test
    void isJoinedWithAnotherToTheSmallestAroundBoth() {
        assertThat(new Box(0.1, 0.5, 0.2, 0.6).union(new Box(0.3, 0.25, 0.5, 0.55)))
                .isEqualTo(new Box(0.1, 0.25, 0.5, 0.6));
    }

    @Test
    void knowsItsMiddle() {
        Box box = new Box(0.25, 0.5, 0.75, 1);

        assertThat(box.centerX()).isEqualTo(0.5);
        assertThat(box.centerY()).isEqualTo(0.75);
        assertThat(box.height()).isEqualTo(0.5);
    }
}
