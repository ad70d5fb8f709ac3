package io.billfold.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S3-29")
class TargetBreakersTests {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TargetBreakers breakers =
            Outages.shortlyRefusing(metrics).perTarget("receiver", IOException.class::isInstance);

    @Test
    void leaveTheTargetAloneThatFailsAndNoOther() throws Exception {
        breaks("one:443");

        assertThatThrownBy(() -> breakers.of("one:443").call(() -> "here")).isInstanceOf(Breaker.Open.class);
        assertThat(breakers.of("other:443").call(() -> "here")).isEqualTo("here");
    }

    @Test
    void tellHowManyAreOpenAndNotWhose() {
        breaks("one:443");
        breaks("another:443");
        breakers.of("third:443");

        assertThat(targets("open")).isEqualTo(2);
        assertThat(targets("closed")).isEqualTo(1);
        assertThat(metrics.getMeters())
                .noneMatch(meter -> meter.getId().toString().contains("443"));
    }

    @Test
    void forgetTheTargetThatWasCalledLongestAgo() {
        breaks("first");
        breaks("second");
        for (int target = 2; target < TargetBreakers.MOST; target++) {
            breakers.of("target " + target);
        }
        breakers.of("first");
        breakers.of("one too many");

        assertThat(breakers.of("first").closed()).isFalse();
        assertThat(breakers.of("second").closed()).isTrue();
    }

    private void breaks(String target) {
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> breakers.of(target).call(() -> {
                        throw new IOException("down");
                    }))
                    .hasMessage("down");
        }
    }

    private double targets(String state) {
        return metrics.get("billfold.breaker.targets")
                .tag("service", "receiver")
                .tag("state", state)
                .gauge()
                .value();
    }
}
