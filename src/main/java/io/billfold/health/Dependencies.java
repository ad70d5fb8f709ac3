package io.billfold.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All that this process depends on, tried at the same time and each within a limit, so that a health check always answers. */
@Component
public class Dependencies {
    /** Below the usual patience of a probe. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    /** Anybody may ask for health; that must not become a load. */
    private static final Duration FRESH = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(Dependencies.class);

    private final List<Dependency> dependencies;
    private final Clock clock;
    private final Map<String, Boolean> lastSeen = new ConcurrentHashMap<>();
    private Report report = new Report(Condition.HEALTHY, Map.of(), Instant.EPOCH);

    Dependencies(List<Dependency> dependencies, Clock clock) {
        this.dependencies = List.copyOf(dependencies);
        this.clock = clock;
    }

    /** @param dependencies by name */
    public record Report(Condition service, Map<String, Condition> dependencies, Instant at) {}

    /** How everything is at the moment. */
    public synchronized Report report() {
        if (Duration.between(report.at(), clock.instant()).abs().compareTo(FRESH) > 0) {
            report = newReport();
        }
        return report;
    }

    List<String> names() {
        return dependencies.stream().map(Dependency::name).toList();
    }

    private Report newReport() {
        Map<Dependency, FutureTask<Boolean>> checks = new LinkedHashMap<>();
        for (Dependency dependency : dependencies) {
            FutureTask<Boolean> check = new FutureTask<>(() -> {
                dependency.check();
                return true;
            });
            Thread.ofVirtual().name("health-" + dependency.name()).start(check);
            checks.put(dependency, check);
        }
        long end = System.nanoTime() + LIMIT.toNanos();
        Map<String, Condition> conditions = new LinkedHashMap<>();
        Condition whole = Condition.HEALTHY;
        for (Map.Entry<Dependency, FutureTask<Boolean>> check : checks.entrySet()) {
            Dependency dependency = check.getKey();
            boolean works = works(dependency.name(), check.getValue(), end - System.nanoTime());
            conditions.put(dependency.name(), works ? Condition.HEALTHY : Condition.UNHEALTHY);
            if (!works && dependency.vital()) {
                whole = Condition.UNHEALTHY;
            } else if (!works && whole == Condition.HEALTHY) {
                whole = Condition.DEGRADED;
            }
        }
        return new Report(whole, conditions, clock.instant());
    }

    private boolean works(String name, FutureTask<Boolean> check, long nanoseconds) {
        try {
            boolean works = check.get(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
            tell(name, works, "");
            return works;
        } catch (ExecutionException failed) {
            tell(name, false, String.valueOf(failed.getCause()));
        } catch (TimeoutException slow) {
            check.cancel(true);
            tell(name, false, "no answer within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            tell(name, false, "the check was interrupted");
        }
        return false;
    }

    /** When it breaks and when it works again, and not at every probe between. */
    private void tell(String name, boolean works, String why) {
        Boolean before = lastSeen.put(name, works);
        if (!works && !Boolean.FALSE.equals(before)) {
            log.warn("The {} does not work: {}", name, why);
        } else if (works && Boolean.FALSE.equals(before)) {
            log.info("The {} works again", name);
        }
    }
}
