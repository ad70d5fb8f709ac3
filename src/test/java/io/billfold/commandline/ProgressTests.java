package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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

    @Test
    void drawsTheLastStepHoweverSoonItComesAndLeavesTheLine() {
        StringWriter terminal = new StringWriter();

        try (Progress progress = new Progress(new PrintWriter(terminal), true, 2)) {
            progress.step();
            progress.step();
        }

        assertThat(terminal.toString()).contains("] 2 of 2, ").endsWith(" a second" + System.lineSeparator());
    }

    @Test
    void isSilentWhereNobodyLooks() {
        StringWriter terminal = new StringWriter();

        try (Progress progress = new Progress(new PrintWriter(terminal), false, 1)) {
            progress.step();
        }

        assertThat(terminal.toString()).isEmpty();
    }
}
