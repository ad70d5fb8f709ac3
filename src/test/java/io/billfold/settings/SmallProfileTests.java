package io.billfold.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@Tag("S1-30")
class SmallProfileTests {
    private final MockEnvironment environment = new MockEnvironment();

    private void apply() {
        new SmallProfile().postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void doesOneThingAtATime() {
        environment.setProperty("billfold.profile", "small");

        apply();

        assertThat(environment.resolvePlaceholders("${WORK_THREADS:0} ${OCR_THREADS:0}"))
                .isEqualTo("1 1");
    }

    @Test
    void leavesWhatTheOperatorSet() {
        environment.setProperty("billfold.profile", "small");
        environment.setProperty("WORK_THREADS", "3");

        apply();

        assertThat(environment.resolvePlaceholders("${WORK_THREADS:0}")).isEqualTo("3");
    }

    @Test
    void changesNothingUnlessAsked() {
        environment.setProperty("billfold.profile", "");

        apply();

        assertThat(environment.resolvePlaceholders("${WORK_THREADS:0}")).isEqualTo("0");
    }

    @Test
    void refusesAProfileThatThereIsNot() {
        environment.setProperty("billfold.profile", "tiny");

        assertThatThrownBy(this::apply).isInstanceOf(StartRefused.class).hasMessageContaining("BILLFOLD_PROFILE");
    }
}
