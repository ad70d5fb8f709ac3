package io.billfold.work;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param threads how many items are at work at a time in this process, {@code WORK_THREADS}; 0 means one a processor
 * @param maxRetries {@code MAX_RETRIES}: further attempts after the first failed one
 * @param retryDelay {@code RETRY_DELAY_SECONDS}: the wait before the first further attempt
 * @param retryBackoffFactor {@code RETRY_BACKOFF_FACTOR}: how many times longer each wait is than the one before
 */
@Validated
@ConfigurationProperties("billfold.work")
record WorkSettings(
        @Min(0) @Max(256) int threads,
        @Min(0) @Max(100) int maxRetries,
        Duration retryDelay,
        @DecimalMin("1") @DecimalMax("10") double retryBackoffFactor) {
    private static final Duration LONGEST = Duration.ofHours(1);

    int threadsOrProcessors() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /**
     * How long to wait after that many failures: growing by the factor, half of it left to chance, so that items that failed
     * together do not come back together.
     */
    Duration delayAfter(int failures, RandomGenerator chance) {
        double grown = (double) retryDelay.toMillis() * Math.pow(retryBackoffFactor, failures - 1);
        double capped = Math.min(grown, (double) LONGEST.toMillis());
        return Duration.ofMillis((long) (capped * (0.75 + 0.5 * chance.nextDouble())));
    }
}
