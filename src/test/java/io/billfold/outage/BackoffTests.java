package io.billfold.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S3-28")
class BackoffTests {
    @Test
    void waitsLongerEachTimeAndNeverTheSame() {
        Backoff backoff = new Backoff(9, Duration.ofSeconds(1), 2);
        Random chance = new Random(1);

        List<Duration> waits = new ArrayList<>();
        for (int failures = 1; failures <= 20; failures++) {
            waits.add(backoff.delayAfter(failures, chance));
        }

        assertThat(waits.get(0)).isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
        assertThat(waits.get(3)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(10));
        assertThat(waits.get(19)).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(75));
        assertThat(backoff.delayAfter(1, chance)).isNotEqualTo(backoff.delayAfter(1, chance));
    }
}
