package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTests {
    @Test
    void saysHowFarTheWorkIsAndHowFastItGoes() {
        assertThat(Progress.line(30, 60, 12)).isEqualTo("\r[###############...............] 30 of 60, 2.5 a second");
    }

    @Test
    void hasNoSpeedBeforeTimeHasPassed() {
        assertThat(Progress.line(0, 0, 0)).endsWith("0 of 0, 0.0 a second");
    }
}
