package io.billfold.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.dialogue.SentFile;
import io.billfold.chat.dialogue.Speech;
import io.billfold.problem.Problem;
import io.billfold.testing.HandClock;
import io.billfold.testing.Until;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/** What becomes of an errand that fails: the database's part is shown by the tests of the channels. */
class ErrandRunnerTests {
    private static final Address CHAT = new Address(ChannelName.TELEGRAM, "7");
    private static final Task FETCH = new Task.Fetch(3, new SentFile("place", "scan.jpg", 1));
    private static final Task SAY = new Task.Say(Speech.of("hello"));

    private final HandClock clock = new HandClock();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final Kept errands = new Kept();
    private boolean connected = true;
    private Exception failure;
    private ErrandRunner runner;

    @AfterEach
    void stop() {
        runner.stop();
        assertThat(runner.isRunning()).isFalse();
    }

    @Test
    void endsWhatWasDone() {
        run(errand(SAY, 0));

        awaitOutcomes("said", "done");
    }

    @Test
    void waitsAMinuteForAChannelWhoseTokenWasTakenAway() {
        connected = false;

        run(errand(SAY, 0));

        awaitOutcomes("again in PT1M");
    }

    @Test
    void waitsLongerAfterEachFailureButNeverMoreThanAMinute() {
        failure = Undelivered.forNow("the network is down", null);

        run(errand(SAY, 0), errand(SAY, 3), errand(FETCH, 6), errand(SAY, 40));

        awaitOutcomes("again in PT1S", "again in PT8S", "again in PT1M", "again in PT1M");
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        failure = Undelivered.until(Duration.ofSeconds(30), "too many messages");

        run(errand(SAY, 0));

        awaitOutcomes("again in PT30S");
    }

    @Test
    void triesAgainWhereTheStorageIsAway() {
        failure = new Problem(502, "storage_unavailable", "The store cannot be reached.");

        run(errand(FETCH, 1));

        awaitOutcomes("again in PT2S");
    }

    @Test
    void tellsThePersonAfterADayOfTrying() {
        failure = Undelivered.forNow("the network is down", null);
        Errand old = errand(FETCH, 500);
        clock.pass(Duration.ofHours(24).plusSeconds(1));

        run(old);

        awaitOutcomes("added Refuse not_fetched", "done");
    }

    @Test
    void tellsThePersonThatAFileIsTooLarge() {
        failure = Undelivered.tooLarge("20 MB");

        run(errand(FETCH, 0));

        awaitOutcomes("added Refuse file_too_large", "done");
    }

    @Test
    void apologisesForWhatWasAskedAndIsSilentAboutWhatCannotBeSaid() {
        failure = Undelivered.forGood("blocked");

        run(
                errand(new Task.LookUp("how much?"), 0),
                errand(new Task.ReportFile(1, 2), 0),
                errand(new Task.ExportFile(1), 0),
                errand(SAY, 0));

        awaitOutcomes("added Apologise", "done", "added Apologise", "done", "added Apologise", "done", "done");
    }

    @Test
    void givesUpOurOwnMistakeAfterEightTimes() {
        failure = new IllegalStateException("a defect");

        run(errand(FETCH, 7), errand(FETCH, 8));

        awaitOutcomes("again in PT1M", "added Refuse not_fetched", "done");
    }

    @Test
    void doesNotTakeAnAbsentDatabaseForAMistake() {
        failure = new TransientDataAccessResourceException("away");

        run(errand(FETCH, 100));

        awaitOutcomes("again in PT1M");
    }

    @Test
    void goesOnWithTheNextWhereOneCannotBePutBack() {
        failure = new TransientDataAccessResourceException("away");
        errands.refusesToPutBack = true;

        run(errand(SAY, 0), errand(SAY, 0));

        Until.holds(() -> errands.refused == 2);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void looksAgainWhereTheDatabaseWasAway() {
        errands.absences = 2;

        run(errand(SAY, 0));

        awaitOutcomes("said", "done");
    }

    @Test
    void forgetsOldMessages() {
        run();

        runner.forgetOldMessages();

        assertThat(outcomes).containsExactly("forgot");
    }

    private void awaitOutcomes(String... expected) {
        Until.holds(() -> outcomes.size() >= expected.length);
        assertThat(outcomes).containsExactlyInAnyOrder(expected);
    }

    private Errand errand(Task task, int failures) {
        return new Errand(errands.nextId++, CHAT, task, failures, clock.instant());
    }

    private void run(Errand... all) {
        for (Errand errand : all) {
            (errand.task() instanceof Task.Talk ? errands.talk : errands.legwork).add(errand);
        }
        runner = new ErrandRunner(errands, new Channels(channels()), new Told(), new Walked(), new Heard(), clock);
        runner.start();
    }

    private ObjectProvider<Channel> channels() {
        return new ObjectProvider<>() {
            @Override
            public Stream<Channel> orderedStream() {
                return connected ? Stream.of(new NamedChannel()) : Stream.of();
            }
        };
    }

    private void fail() throws Undelivered {
        switch (failure) {
            case null -> {}
            case Undelivered undelivered -> throw undelivered;
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException(failure);
        }
    }

    private final class Kept extends Errands {
        private final Queue<Errand> talk = new ConcurrentLinkedQueue<>();
        private final Queue<Errand> legwork = new ConcurrentLinkedQueue<>();
        private volatile int absences;
        private volatile int refused;
        private volatile boolean refusesToPutBack;
        private long nextId = 1;

        Kept() {
            super(null, clock);
        }

        @Override
        synchronized Optional<Errand> nextTalk() {
            if (absences > 0) {
                absences--;
                throw new DataAccessResourceFailureException("away");
            }
            return Optional.ofNullable(talk.poll());
        }

        @Override
        Optional<Errand> nextLegwork() {
            return Optional.ofNullable(legwork.poll());
        }

        @Override
        void add(Address address, Task task) {
            assertThat(address).isEqualTo(CHAT);
            outcomes.add("added " + task.getClass().getSimpleName()
                    + (task instanceof Task.Refuse refuse ? " " + refuse.code() : ""));
        }

        @Override
        void done(Errand errand) {
            outcomes.add("done");
        }

        @Override
        synchronized void again(Errand errand, Duration wait) {
            if (refusesToPutBack) {
                refused++;
                throw new DataAccessResourceFailureException("away");
            }
            outcomes.add("again in " + wait);
        }
    }

    private final class Told extends Delivery {
        Told() {
            super(null, null, null, null, null, null, null, null);
        }

        @Override
        void deliver(Channel channel, Address address, Task.Talk talk) throws Undelivered {
            fail();
            outcomes.add("said");
        }
    }

    private final class Walked extends Legwork {
        Walked() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        void perform(Channel channel, Errand errand, Task.Legwork work) throws Undelivered {
            fail();
        }
    }

    private final class Heard extends HeardMessages {
        Heard() {
            super(null, clock);
        }

        @Override
        void forgetOld() {
            outcomes.add("forgot");
        }
    }

    private static final class NamedChannel implements Channel {
        @Override
        public ChannelName name() {
            return ChannelName.TELEGRAM;
        }

        @Override
        public io.billfold.chat.dialogue.Setting.Manner manner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String say(String chat, Speech speech) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String change(String chat, String message, Speech speech) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void give(String chat, Paper paper, io.billfold.chat.dialogue.Phrases phrases) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(String pressed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String invitation(String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] fetch(SentFile file) {
            throw new UnsupportedOperationException();
        }
    }
}
