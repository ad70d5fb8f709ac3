package io.billfold.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Measures how long the stages of a document take, and makes each a step of its trace. */
@Component
public class Stages {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private final Spans spans;
    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    Stages(Spans spans, MeterRegistry meters) {
        this.spans = spans;
        for (Stage stage : Stage.values()) {
            timers.put(
                    stage,
                    Timer.builder("billfold.stage")
                            .description("How long the stages of a document take")
                            .tag("stage", stage.publicName())
                            .serviceLevelObjectives(BUCKETS)
                            .register(meters));
        }
    }

    /** Something that a stage does. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** Does the work as the stage. */
    public <T, X extends Exception> T run(Stage stage, Work<T, X> work) throws X {
        long begin = System.nanoTime();
        try (Spans.Span span = spans.step(stage.publicName())) {
            span.failed(true);
            T result = work.run();
            span.failed(false);
            return result;
        } finally {
            took(stage, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** For what knows no stages and tells only how long it took. */
    public void took(Stage stage, Duration time) {
        Objects.requireNonNull(timers.get(stage)).record(time);
    }
}
