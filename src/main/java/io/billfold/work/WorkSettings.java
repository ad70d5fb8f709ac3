package io.billfold.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param threads how many items are at work at a time in this process, {@code WORK_THREADS}; 0 means one a processor
 * @param ahead how many items may be at the broker, {@code WORK_AHEAD}: more than all workers have threads
 */
@Validated
@ConfigurationProperties("billfold.work")
record WorkSettings(
        @Min(0) @Max(256) int threads, @Min(1) @Max(100_000) int ahead) {
    int threadsOrProcessors() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
