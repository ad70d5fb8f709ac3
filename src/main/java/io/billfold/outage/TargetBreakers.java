package io.billfold.outage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A breaker for each of many targets: the thousand that were called last, for anybody may name new ones. */
public final class TargetBreakers {
    static final int MOST = 1000;

    private final Function<String, CircuitBreaker> circuit;
    private final Function<CircuitBreaker, Breaker> breaker;

    /** From the one that was called longest ago to the one that was called last. */
    private final Map<String, CircuitBreaker> circuits = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CircuitBreaker> eldest) {
            return size() > MOST;
        }
    };

    TargetBreakers(Function<String, CircuitBreaker> circuit, Function<CircuitBreaker, Breaker> breaker) {
        this.circuit = circuit;
        this.breaker = breaker;
    }

    public Breaker of(String target) {
        synchronized (circuits) {
            return breaker.apply(circuits.computeIfAbsent(target, circuit));
        }
    }

    long in(CircuitBreaker.State state) {
        synchronized (circuits) {
            return circuits.values().stream()
                    .filter(one -> one.getState() == state)
                    .count();
        }
    }
}
