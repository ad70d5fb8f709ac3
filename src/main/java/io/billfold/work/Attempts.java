package io.billfold.work;

import io.billfold.outage.Backoff;
import io.billfold.trace.LogScope;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an item: done, tried again later, or a dead letter. */
class Attempts {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /**
     * A crash is rarely the item's fault, so it does not count as a failure. But an item that brings the process down must
     * not do so for ever: each time it waits a second longer, and in the end it is a dead letter.
     */
    static final int MOST_REVIVALS = 25;

    /** The columns of an item that nobody has at work any more. */
    static final String RELEASED = "picked = false, picked_by = null, last_heartbeat = null, forwarded_at = null,"
            + " version = version + 1, revivals = revivals + 1, execution_time = now() + revivals * interval '1 second'";

    private final Backoff backoff;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attempts(Backoff backoff, DeadLetters deadLetters, TransactionTemplate transaction, Clock clock) {
        this.backoff = backoff;
        this.deadLetters = deadLetters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Has the handler do the item, and ends the turn in one way or the other. */
    void attempt(WorkHandler handler, Turn turn) {
        try (LogScope scope = turn.item().traced()) {
            handler.handle(turn.item());
        } catch (Exception failure) {
            failed(handler, turn, failure);
            return;
        } catch (Error error) {
            failed(handler, turn, new IllegalStateException(error.toString(), error));
            return;
        }
        turn.remove();
    }

    void failed(WorkHandler handler, Turn turn, Exception failure) {
        try (LogScope scope = turn.item().traced()) {
            if (failure instanceof InterruptedException) {
                // We are shutting down; the item has done nothing wrong.
                turn.release();
                return;
            }
            retryOrBury(handler, turn, failure);
        }
    }

    private void retryOrBury(WorkHandler handler, Turn turn, Exception failure) {
        WorkItem item = turn.item();
        int failures = turn.failures() + 1;
        Backoff patience = handler.backoff().orElse(backoff);
        if (failures > patience.maxRetries()) {
            log.error("Work {} {} has failed for good, after {} attempts", item.kind(), item.key(), failures, failure);
            bury(handler, turn, failure);
            return;
        }
        Duration delay = patience.delayAfter(failures, RandomGenerator.getDefault());
        log.warn(
                "Work {} {} failed, attempt {}; again in {} ms: {}",
                item.kind(),
                item.key(),
                failures,
                delay.toMillis(),
                failure.toString());
        turn.again(clock.instant().plus(delay));
    }

    /** Buries an item whose process ended too often while it was at work. */
    void giveUp(WorkHandler handler, Turn turn) {
        try (LogScope scope = turn.item().traced()) {
            Exception failure =
                    new IllegalStateException("the process ended " + MOST_REVIVALS + " times while this was at work");
            log.error(
                    "Work {} {} is given up: {}",
                    turn.item().kind(),
                    turn.item().key(),
                    failure.getMessage());
            bury(handler, turn, failure);
        }
    }

    /** The handler's word, the dead letter and the end of the item come together or not at all. */
    private void bury(WorkHandler handler, Turn turn, Exception failure) {
        try {
            transaction.executeWithoutResult(status -> {
                handler.exhausted(turn.item(), failure);
                deadLetters.add(turn.item(), failure);
                turn.remove();
            });
        } catch (RuntimeException e) {
            log.error(
                    "Work {} {} cannot be given up; again in a minute",
                    turn.item().kind(),
                    turn.item().key(),
                    e);
            turn.again(clock.instant().plus(Duration.ofMinutes(1)));
        }
    }
}
