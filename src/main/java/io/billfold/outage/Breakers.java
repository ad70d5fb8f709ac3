package io.billfold.outage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the breakers of this process, and shows the state of each in the metrics. */
@Component
public class Breakers {
    private static final Logger log = LoggerFactory.getLogger(Breakers.class);
    private static final List<CircuitBreaker.State> SHOWN =
            List.of(CircuitBreaker.State.CLOSED, CircuitBreaker.State.HALF_OPEN, CircuitBreaker.State.OPEN);

    private static final Duration REFUSING = Duration.ofSeconds(10);

    private final Backoff backoff;
    private final ObjectProvider<MeterRegistry> metrics;
    private final Duration refusing;

    @Autowired
    Breakers(Backoff backoff, ObjectProvider<MeterRegistry> metrics) {
        this(backoff, metrics, REFUSING);
    }

    Breakers(Backoff backoff, ObjectProvider<MeterRegistry> metrics, Duration refusing) {
        this.backoff = backoff;
        this.metrics = metrics;
        this.refusing = refusing;
    }

    /**
     * A breaker for one service: it opens when half of the last ten calls failed, refuses for ten seconds, and then lets two
     * calls try.
     *
     * @param service stable and lower case, for example {@code s3}: its name in metrics and logs
     * @param outage which failures are the service's: others, such as a missing key, are answers
     */
    public Breaker breaker(String service, Breaker.Outage outage) {
        CircuitBreaker circuit = circuit(service, refusing);
        metrics.ifAvailable(registry -> meters(circuit).bindTo(registry));
        return new Breaker(circuit, refusing, outage, backoff);
    }

    /**
     * Breakers for services that are not ours to name, such as the receivers of webhooks: one for each target. The metrics show how
     * many are in which state, not whose they are, for everybody may add some.
     *
     * @param service what the targets are, in one word
     */
    public TargetBreakers perTarget(String service, Breaker.Outage outage) {
        TargetBreakers breakers = new TargetBreakers(
                target -> circuit(service + " " + target, refusing),
                circuit -> new Breaker(circuit, refusing, outage, backoff));
        metrics.ifAvailable(registry -> {
            for (CircuitBreaker.State state : SHOWN) {
                Gauge.builder("billfold.breaker.targets", breakers, some -> some.in(state))
                        .description("How many targets of this service have a breaker in this state")
                        .tag("service", service)
                        .tag("state", word(state))
                        .register(registry);
            }
        });
        return breakers;
    }

    /**
     * A breaker that shows up in no metrics, for use without a server.
     *
     * @param refusing for how long it refuses before it lets calls try
     */
    public static Breaker unmeasured(String service, Breaker.Outage outage, Duration refusing) {
        return new Breaker(circuit(service, refusing), refusing, outage, new Backoff(0, Duration.ZERO, 1));
    }

    static CircuitBreaker circuit(String service, Duration refusing) {
        CircuitBreakerConfig settings = CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(refusing)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
        CircuitBreaker circuit = CircuitBreaker.of(service, settings);
        circuit.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "The breaker of {} is {} now, it was {}",
                        service,
                        word(event.getStateTransition().getToState()),
                        word(event.getStateTransition().getFromState())));
        return circuit;
    }

    static MeterBinder meters(CircuitBreaker circuit) {
        return registry -> {
            for (CircuitBreaker.State state : SHOWN) {
                Gauge.builder("billfold.breaker.state", circuit, one -> one.getState() == state ? 1 : 0)
                        .description("1 for the state that the breaker of this service is in, 0 for the others")
                        .tag("service", circuit.getName())
                        .tag("state", word(state))
                        .register(registry);
            }
        };
    }

    private static String word(CircuitBreaker.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
