package io.billfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.HandClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock stands at noon of 21 November 2026. */
class PausesTests {
    private final Pauses pauses = new Pauses(new HandClock());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"40 | 40", "Sat, 21 Nov 2026 12:00:40 GMT | 40", "Sat, 21 Nov 2026 11:59:00 GMT | 0", "0 | 0"})
    void areAsLongAsTheServerAsksAndUpToAQuarterMore(String retryAfter, long seconds) {
        assertThat(pauses.after(1, Optional.of(retryAfter)))
                .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "12345678", ""})
    void growByThemselvesWhereTheServerSaysNothingOfUse(String retryAfter) {
        Duration first = pauses.after(1, Optional.of(retryAfter));
        Duration fourth = pauses.after(4, Optional.of(retryAfter));

        assertThat(fourth).isGreaterThan(first.multipliedBy(4));
    }

    @Test
    void growByThemselvesWithoutAHeader() {
        assertThat(pauses.after(5, Optional.empty())).isGreaterThan(pauses.after(1, Optional.empty()));
    }
}
