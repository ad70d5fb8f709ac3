package io.billfold.intake;

import io.billfold.outage.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks again and again, in a thread of its own, into a place where documents may be. In one process at a time; after a failure
 * after growing waits of up to five minutes, for as long as it takes.
 */
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private static final Duration HELD = Duration.ofMinutes(3);
    private static final Duration TURN_OF_OTHERS = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);
    private static final Backoff AFTER_FAILURES = new Backoff(0, Duration.ofSeconds(1), 2);

    private final String name;
    private final Lease lease;
    private final Round round;
    private volatile @Nullable Thread thread;

    Rounds(String name, Lease lease, Round round) {
        this.name = name;
        this.lease = lease;
        this.round = round;
    }

    /** One look. */
    public interface Round {
        /** @return how long to rest until the next */
        Duration look() throws Exception;
    }

    public void start() {
        // Known before it runs, for it looks whether it is still wanted.
        Thread looking = Thread.ofVirtual().name(name).unstarted(this::run);
        thread = looking;
        looking.start();
    }

    /** Ends the present look, wherever it is. */
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(TIME_TO_STOP);
            lease.release(name);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException alreadyDown) {
            log.debug("The lease of {} ends by itself: {}", name, alreadyDown.toString());
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        int failures = 0;
        while (isRunning()) {
            Duration rest;
            try {
                rest = lease.hold(name, HELD) ? round.look() : TURN_OF_OTHERS;
                failures = 0;
            } catch (Exception failure) {
                if (!isRunning()) {
                    return;
                }
                failures++;
                rest = AFTER_FAILURES.delayAfter(Math.min(failures, 20), RandomGenerator.getDefault());
                rest = rest.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : rest;
                log.warn(
                        "{} failed, {} times in a row; again in {} s: {}",
                        name,
                        failures,
                        rest.toSeconds(),
                        failure.toString());
            }
            try {
                Thread.sleep(rest);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }
}
