package io.billfold.model;

import io.billfold.outage.Backoff;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before trying again. */
final class Pauses {
    private static final Backoff GROWING = new Backoff(0, Duration.ofMillis(500), 2);
    private static final RandomGenerator CHANCE = RandomGenerator.getDefault();

    private final Clock clock;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    /**
     * As long as the server asks for, else twice as long after each failure; with a part left to chance, so that callers who were turned
     * away together do not come back together.
     *
     * @param failures so far, at least one
     * @param retryAfter seconds or a date, as RFC 9110 §10.2.3 has it
     */
    Duration after(int failures, Optional<String> retryAfter) {
        return retryAfter
                .flatMap(this::asked)
                .map(wish -> Duration.ofMillis((long) ((double) wish.toMillis() * (1 + CHANCE.nextDouble() / 4))))
                .orElseGet(() -> GROWING.delayAfter(failures, CHANCE));
    }

    private Optional<Duration> asked(String header) {
        if (header.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration rest = Duration.between(clock.instant(), until.toInstant());
            return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
