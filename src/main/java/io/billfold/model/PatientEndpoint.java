package io.billfold.model;

import io.billfold.model.Reply.Reason;
import io.billfold.outage.Breaker;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks again where that can help (overload, server errors, broken connections), within one time limit for all attempts, and leaves a
 * server alone that fails most of the time: nobody should wait a minute for an answer that will not come.
 */
final class PatientEndpoint {
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Endpoint endpoint;
    private final Duration timeLimit;
    private final int retries;
    private final Pauses pauses;
    private final Breaker breaker;

    PatientEndpoint(Endpoint endpoint, ModelSettings settings, Breaker breaker, Clock clock) {
        this.endpoint = endpoint;
        this.timeLimit = settings.timeLimit();
        this.retries = settings.retries();
        this.pauses = new Pauses(clock);
        this.breaker = breaker;
    }

    /** What came of it. */
    sealed interface Outcome {}

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Answered(byte[] body) implements Outcome {}

    /** @param pause after which another attempt may help; empty if none will */
    record Failed(Reason reason, String detail, Optional<Duration> pause) implements Outcome {}

    /** Tells the breaker that no attempt succeeded. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Failed failed;

        Unanswered(Failed failed) {
            super(failed.detail());
            this.failed = failed;
        }
    }

    Outcome post(String path, byte[] json) {
        try {
            return breaker.call(() -> answered(path, json));
        } catch (Unanswered unanswered) {
            return unanswered.failed;
        } catch (Breaker.Open resting) {
            return new Failed(Reason.RESTING, "it failed too often and is left alone for a while", Optional.empty());
        } catch (Exception defect) {
            throw new IllegalStateException(defect);
        }
    }

    private Answered answered(String path, byte[] json) throws Unanswered {
        return switch (attempts(path, json, System.nanoTime())) {
            case Answered answered -> answered;
            case Failed failed -> throw new Unanswered(failed);
        };
    }

    private Outcome attempts(String path, byte[] json, long start) {
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(path, json, left(start), attempt);
            if (!(outcome instanceof Failed failed) || attempt > retries) {
                return outcome;
            }
            Optional<Duration> pause = failed.pause().filter(wait -> wait.compareTo(left(start)) < 0);
            if (pause.isEmpty() || !slept(pause.get())) {
                return outcome;
            }
        }
    }

    private Duration left(long start) {
        return timeLimit.minusNanos(System.nanoTime() - start);
    }

    private Outcome attempt(String path, byte[] json, Duration limit, int attempt) {
        try {
            Endpoint.Answer answer = endpoint.post(path, json, limit);
            int status = answer.status();
            if (status == OK) {
                return new Answered(answer.body());
            }
            String said = "the server answered with status " + status;
            if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR || status == REQUEST_TIMEOUT) {
                Reason reason = status == TOO_MANY_REQUESTS ? Reason.BUSY : Reason.UNREACHABLE;
                return new Failed(reason, said, Optional.of(pauses.after(attempt, answer.retryAfter())));
            }
            return new Failed(Reason.TURNED_DOWN, said, Optional.empty());
        } catch (HttpTimeoutException slow) {
            return new Failed(Reason.SLOW, String.valueOf(slow.getMessage()), Optional.empty());
        } catch (IOException broken) {
            return new Failed(
                    Reason.UNREACHABLE,
                    String.valueOf(broken.getMessage()),
                    Optional.of(pauses.after(attempt, Optional.empty())));
        }
    }

    /** @return whether the sleep was undisturbed */
    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
