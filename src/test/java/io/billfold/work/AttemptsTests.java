package io.billfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.outage.Backoff;
import io.billfold.testing.HandClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("S3-27")
class AttemptsTests {
    private static final WorkItem ITEM = new WorkItem("read", "7", 1, "{}", Optional.empty());
    private static final Backoff TWICE = new Backoff(2, Duration.ofSeconds(10), 2);

    private final HandClock clock = new HandClock();
    private final List<String> events = new ArrayList<>();
    private final Attempts attempts = new Attempts(TWICE, new Letters(), new AtOnce(), clock);

    @Test
    void endsWhatIsDone() {
        attempts.attempt(doing(() -> events.add("did")), new RecordedTurn(0));

        assertThat(events).containsExactly("did", "removed");
    }

    @Test
    void triesAgainLaterWhatFailed() {
        RecordedTurn turn = new RecordedTurn(1);

        attempts.attempt(failing(new IOException("no answer")), turn);

        assertThat(events).containsExactly("again");
        assertThat(turn.again)
                .as("the second wait of ten seconds doubled, a quarter left to chance either way")
                .isBetween(clock.instant().plusSeconds(15), clock.instant().plusSeconds(25));
    }

    @Test
    void buriesWhatFailedOnceTooOften() {
        attempts.attempt(failing(new IOException("no answer")), new RecordedTurn(2));

        assertThat(events).containsExactly("exhausted by no answer", "dead letter: no answer", "removed");
    }

    @Test
    void takesAnErrorForAFailureToo() {
        attempts.attempt(
                doing(() -> {
                    throw new StackOverflowError("too deep");
                }),
                new RecordedTurn(2));

        assertThat(events)
                .contains("dead letter: java.lang.StackOverflowError: too deep")
                .endsWith("removed");
    }

    @Test
    void countsNothingAgainstWhatWasInterrupted() {
        attempts.attempt(failing(new InterruptedException()), new RecordedTurn(2));

        assertThat(events).containsExactly("released");
    }

    @Test
    void isAsPatientAsTheHandlerAsks() {
        attempts.attempt(
                new Handler(new IOException("away"), Optional.of(Backoff.A_DAY), () -> {}), new RecordedTurn(2));

        assertThat(events).containsExactly("again");
    }

    @Test
    void givesUpWhatBringsTheProcessDown() {
        attempts.giveUp(doing(() -> {}), new RecordedTurn(0));

        assertThat(events).first().isEqualTo("exhausted by the process ended 25 times while this was at work");
        assertThat(events).endsWith("removed");
    }

    @Test
    void comesBackInAMinuteWhereItCannotBeBuried() {
        Handler handler = new Handler(new IOException("away"), Optional.empty(), () -> {}) {
            @Override
            public void exhausted(WorkItem item, Exception lastFailure) {
                throw new IllegalStateException("the database is away");
            }
        };
        RecordedTurn turn = new RecordedTurn(2);

        attempts.attempt(handler, turn);

        assertThat(events).containsExactly("again");
        assertThat(turn.again).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private Handler doing(Runnable work) {
        return new Handler(null, Optional.empty(), work);
    }

    private Handler failing(Exception failure) {
        return new Handler(failure, Optional.empty(), () -> {});
    }

    private class Handler implements WorkHandler {
        private final Exception failure;
        private final Optional<Backoff> patience;
        private final Runnable work;

        Handler(Exception failure, Optional<Backoff> patience, Runnable work) {
            this.failure = failure;
            this.patience = patience;
            this.work = work;
        }

        @Override
        public String kind() {
            return "read";
        }

        @Override
        public void handle(WorkItem item) throws Exception {
            if (failure != null) {
                throw failure;
            }
            work.run();
        }

        @Override
        public void exhausted(WorkItem item, Exception lastFailure) {
            events.add("exhausted by " + lastFailure.getMessage());
        }

        @Override
        public Optional<Backoff> backoff() {
            return patience;
        }
    }

    private final class RecordedTurn implements Turn {
        private final int failures;
        private Instant again;

        RecordedTurn(int failures) {
            this.failures = failures;
        }

        @Override
        public WorkItem item() {
            return ITEM;
        }

        @Override
        public int failures() {
            return failures;
        }

        @Override
        public void remove() {
            events.add("removed");
        }

        @Override
        public void again(Instant when) {
            events.add("again");
            again = when;
        }

        @Override
        public void release() {
            events.add("released");
        }
    }

    private final class Letters extends DeadLetters {
        Letters() {
            super(null, null, null, null, null);
        }

        @Override
        void add(WorkItem item, Throwable failure) {
            assertThat(item).isEqualTo(ITEM);
            events.add("dead letter: " + failure.getMessage());
        }
    }

    private static final class AtOnce extends TransactionTemplate {
        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return action.doInTransaction(new SimpleTransactionStatus());
        }
    }
}
