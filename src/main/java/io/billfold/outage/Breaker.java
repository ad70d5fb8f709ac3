package io.billfold.outage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between us and one service: tries again what may heal, and refuses at once while the service is known to be down. */
public final class Breaker {
    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private final CircuitBreaker circuit;
    private final Duration refusing;
    private final Outage outage;
    private final Backoff backoff;

    Breaker(CircuitBreaker circuit, Duration refusing, Outage outage, Backoff backoff) {
        this.circuit = circuit;
        this.refusing = refusing;
        this.outage = outage;
        this.backoff = backoff;
    }

    /** Tells a service that fails from one that answers what we do not like. */
    public interface Outage {
        boolean is(Exception failure);
    }

    /** The service was not asked, for it is known to be down. */
    public static final class Open extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Duration patience;

        Open(String service, Duration patience) {
            super(service + " does not work at present and is left alone for some seconds");
            this.patience = patience;
        }

        /** After that long at the latest, calls may try again. */
        public Duration patience() {
            return patience;
        }
    }

    /** Its name in metrics and logs. */
    public String service() {
        return circuit.getName();
    }

    public boolean closed() {
        return circuit.getState() == CircuitBreaker.State.CLOSED;
    }

    /**
     * Calls once.
     *
     * @throws Open if the service is known to be down
     * @throws Exception what the call threw
     */
    public <T> T call(Callable<T> call) throws Exception {
        if (!circuit.tryAcquirePermission()) {
            throw new Open(circuit.getName(), refusing);
        }
        long before = System.nanoTime();
        try {
            T result = call.call();
            circuit.onSuccess(System.nanoTime() - before, TimeUnit.NANOSECONDS);
            return result;
        } catch (Exception failure) {
            if (outage.is(failure)) {
                circuit.onError(System.nanoTime() - before, TimeUnit.NANOSECONDS, failure);
            } else {
                circuit.onSuccess(System.nanoTime() - before, TimeUnit.NANOSECONDS);
            }
            throw failure;
        } catch (Error broken) {
            circuit.releasePermission();
            throw broken;
        }
    }

    /** Calls, and calls again after growing waits as long as the service fails. For calls that may be repeated. */
    public <T> T persist(Callable<T> call) throws Exception {
        for (int failures = 1; ; failures++) {
            try {
                return call(call);
            } catch (Exception failure) {
                if (failures > backoff.maxRetries() || !outage.is(failure)) {
                    throw failure;
                }
                Duration delay = backoff.delayAfter(failures, RandomGenerator.getDefault());
                log.warn(
                        "{} failed, attempt {}; again in {} ms: {}",
                        circuit.getName(),
                        failures,
                        delay.toMillis(),
                        failure.toString());
                Thread.sleep(delay);
            }
        }
    }
}
