package io.billfold.outage;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Breakers for tests of adapters: three retries after a few milliseconds. */
public final class Outages {
    /** Long enough to see that one refuses, also on a busy machine; short enough to wait for. */
    public static final Duration REFUSING = Duration.ofSeconds(2);

    private Outages() {}

    /** Without metrics; once open they refuse as long as those of the application. */
    public static Breakers quick() {
        return new Breakers(
                new Backoff(3, Duration.ofMillis(5), 2),
                new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));
    }

    /** They refuse for {@link #REFUSING} once they are open. */
    public static Breakers shortlyRefusing(MeterRegistry metrics) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("metrics", metrics);
        return new Breakers(
                new Backoff(3, Duration.ofMillis(5), 2), beans.getBeanProvider(MeterRegistry.class), REFUSING);
    }

    /** @return {@code closed}, {@code half_open} or {@code open}, as the metrics say */
    public static String state(MeterRegistry metrics, String service) {
        return metrics.get("billfold.breaker.state").tag("service", service).gauges().stream()
                .filter(gauge -> gauge.value() == 1)
                .map(gauge -> gauge.getId().getTag("state"))
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }
}
