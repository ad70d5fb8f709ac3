package io.billfold.outage;

import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Breakers for tests of adapters: three retries after a few milliseconds, no metrics. */
public final class Outages {
    private Outages() {}

    public static Breakers quick() {
        return new Breakers(
                new Backoff(3, Duration.ofMillis(5), 2),
                new StaticListableBeanFactory().getBeanProvider(io.micrometer.core.instrument.MeterRegistry.class));
    }
}
