package io.billfold.health;

import io.billfold.settings.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What is up, and which version runs here. */
@Component
class HealthMetrics implements MeterBinder {
    private final Dependencies dependencies;
    private final Service service;

    HealthMetrics(Dependencies dependencies, Service service) {
        this.dependencies = dependencies;
        this.service = service;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : dependencies.names()) {
            Gauge.builder("billfold.dependency.up", () -> up(name))
                    .description("1 if what Billfold depends on works, else 0")
                    .tag("dependency", name)
                    .register(registry);
        }
        Gauge.builder("billfold.build", () -> 1)
                .description("Always 1; the labels tell what runs here")
                .tag("service", service.name())
                .tag("version", service.version())
                .register(registry);
    }

    private int up(String name) {
        return dependencies.report().dependencies().get(name) == Condition.HEALTHY ? 1 : 0;
    }
}
