package io.billfold.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S3-29")
class BreakerTests {
    private final CircuitBreaker circuit = Breakers.circuit("store", Outages.REFUSING);
    private final Breaker breaker = new Breaker(
            circuit,
            Outages.REFUSING,
            failure -> failure instanceof IOException && !(failure instanceof FileNotFoundException),
            new Backoff(3, Duration.ofMillis(1), 2));
    private final AtomicInteger calls = new AtomicInteger();

    private String failing() throws IOException {
        calls.incrementAndGet();
        throw new IOException("down");
    }

    private void open() {
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> breaker.call(this::failing)).isInstanceOf(IOException.class);
        }
    }

    @Test
    @Tag("S3-27")
    void triesAgainUntilTheServiceWorks() throws Exception {
        String answer = breaker.persist(() -> calls.incrementAndGet() < 3 ? failing() : "here");

        assertThat(answer).isEqualTo("here");
    }

    @Test
    void givesUpAfterTheLastRetry() {
        assertThatThrownBy(() -> breaker.persist(this::failing)).hasMessage("down");

        assertThat(calls).hasValue(4);
    }

    @Test
    void takesAnAnswerForAnAnswer() {
        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> breaker.persist(() -> {
                        calls.incrementAndGet();
                        throw new FileNotFoundException("no such key");
                    }))
                    .isInstanceOf(FileNotFoundException.class);
        }

        assertThat(calls).hasValue(20);
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void leavesAServiceAloneThatIsDown() {
        open();

        assertThatThrownBy(() -> breaker.call(this::failing)).isInstanceOf(Breaker.Open.class);

        assertThat(calls).hasValue(5);
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void letsTheServiceComeBack() throws Exception {
        open();
        Thread.sleep(Outages.REFUSING.plusMillis(100));

        breaker.call(() -> "here");
        breaker.call(() -> "here");

        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void showsItsStateInTheMetrics() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Breakers.meters(circuit).bindTo(registry);

        open();

        assertThat(state(registry, "open")).isEqualTo(1);
        assertThat(state(registry, "closed")).isZero();
    }

    private static double state(SimpleMeterRegistry registry, String state) {
        return registry.get("billfold.breaker.state")
                .tag("service", "store")
                .tag("state", state)
                .gauge()
                .value();
    }
}
