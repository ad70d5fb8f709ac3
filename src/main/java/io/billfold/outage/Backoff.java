package io.billfold.outage;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often, and after which waits, something that failed is tried again.
 *
 * @param maxRetries {@code MAX_RETRIES}: further attempts after the first failed one
 * @param delay {@code RETRY_DELAY_SECONDS}: the wait before the first further attempt
 * @param factor {@code RETRY_BACKOFF_FACTOR}: how many times longer each wait is than the one before
 */
@Validated
@ConfigurationProperties("billfold.retry")
public record Backoff(
        @Min(0) @Max(100) int maxRetries,
        Duration delay,
        @DecimalMin("1") @DecimalMax("10") double factor) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * For what waits for somebody else's server: from a quarter of a minute to an hour between attempts, more than a day in all, so
     * that an hour without network costs nothing.
     */
    public static final Backoff A_DAY = new Backoff(32, Duration.ofSeconds(15), 2);

    /**
     * How long to wait after that many failures: growing by the factor, half of it left to chance, so that things that failed
     * together do not come back together.
     */
    public Duration delayAfter(int failures, RandomGenerator chance) {
        double grown = (double) delay.toMillis() * Math.pow(factor, failures - 1);
        double capped = Math.min(grown, (double) LONGEST.toMillis());
        return Duration.ofMillis((long) (capped * (0.75 + 0.5 * chance.nextDouble())));
    }
}
