package io.billfold.chat;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the errands, talk and legwork each at their own pace, and tries again for a day what may heal. */
@Component
@WhenConnected
@RunsIn(ServerRole.CHAT)
class ErrandRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ErrandRunner.class);
    private static final int TALKS_AT_A_TIME = 8;
    private static final int LEGWORK_AT_A_TIME = 3;

    /** For errands that other processes give, and those whose wait is over; our own wake us. */
    private static final Duration ROUND = Duration.ofMillis(500);

    /** Four missed ones, and the errands of a process count as left. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** A failure that is our own mistake does not heal by patience. */
    private static final int MISTAKES = 8;

    /** What the person is told whose file is not to be had. */
    private record Refusal(String code, String detail) {}

    private static final Refusal NOT_FETCHED =
            new Refusal("not_fetched", "This file could not be fetched. Please send it again.");
    private static final Refusal TOO_LARGE = new Refusal(
            "file_too_large",
            "This file is too large: the chat service does not hand it out. Upload it on the web page.");

    private final Errands errands;
    private final Channels channels;
    private final Delivery delivery;
    private final Legwork legwork;
    private final HeardMessages messages;
    private final Clock clock;
    private final Semaphore talkPlaces = new Semaphore(TALKS_AT_A_TIME);
    private final Semaphore legworkPlaces = new Semaphore(LEGWORK_AT_A_TIME);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile Thread talking = Thread.currentThread();
    private volatile Thread walking = Thread.currentThread();
    private volatile Thread beating = Thread.currentThread();

    ErrandRunner(
            Errands errands,
            Channels channels,
            Delivery delivery,
            Legwork legwork,
            HeardMessages messages,
            Clock clock) {
        this.errands = errands;
        this.channels = channels;
        this.delivery = delivery;
        this.legwork = legwork;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        talking = Thread.ofVirtual().name("chat-talk").start(() -> run(errands::nextTalk, talkPlaces));
        walking = Thread.ofVirtual().name("chat-legwork").start(() -> run(errands::nextLegwork, legworkPlaces));
        beating = Thread.ofVirtual().name("chat-heartbeat").start(this::beat);
        errands.wakes(this::wake);
    }

    private void wake() {
        LockSupport.unpark(talking);
        LockSupport.unpark(walking);
    }

    private void run(Supplier<Optional<Errand>> next, Semaphore places) {
        while (running) {
            try {
                if (!places.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                // One whose lease ran out while the database was away may come a second time.
                Optional<Errand> errand = taken(next).filter(one -> underWay.add(one.id()));
                if (errand.isPresent()) {
                    Thread.ofVirtual().start(() -> {
                        try {
                            perform(errand.get());
                        } finally {
                            underWay.remove(errand.get().id());
                            places.release();
                            wake();
                        }
                    });
                } else {
                    places.release();
                    LockSupport.parkNanos(ROUND.toNanos());
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void beat() {
        while (running) {
            try {
                Thread.sleep(HEARTBEAT);
                errands.renew(List.copyOf(underWay));
            } catch (DataAccessException | TransactionException unavailable) {
                log.warn("Chat errands under way cannot be renewed; again soon: {}", unavailable.toString());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static Optional<Errand> taken(Supplier<Optional<Errand>> next) {
        try {
            return next.get();
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Chat errands cannot be looked for; again soon: {}", unavailable.toString());
            return Optional.empty();
        }
    }

    private void perform(Errand errand) {
        try {
            Optional<Channel> channel = channels.named(errand.address().channel());
            if (channel.isEmpty()) {
                // Its token was taken away; perhaps it comes back.
                postpone(errand, LONGEST_WAIT, "the channel is not connected");
                return;
            }
            switch (errand.task()) {
                case Task.Talk talk -> {
                    delivery.deliver(channel.get(), errand.address(), talk);
                    errands.done(errand);
                }
                case Task.Legwork work -> legwork.perform(channel.get(), errand, work);
            }
        } catch (Undelivered undelivered) {
            undelivered(errand, undelivered);
        } catch (Problem unavailable) {
            postpone(errand, backoff(errand), unavailable.detail());
        } catch (RuntimeException mistake) {
            failed(errand, mistake);
        }
    }

    private void undelivered(Errand errand, Undelivered why) {
        if (why.mayHeal()) {
            Duration named = why.waitTime();
            postpone(errand, named == null ? backoff(errand) : named, String.valueOf(why.getMessage()));
        } else {
            giveUp(errand, String.valueOf(why.getMessage()), why.isTooLarge() ? TOO_LARGE : NOT_FETCHED);
        }
    }

    private void postpone(Errand errand, Duration wait, String why) {
        if (errand.createdAt().plus(PATIENCE).isBefore(clock.instant())) {
            giveUp(errand, why, NOT_FETCHED);
            return;
        }
        log.info(
                "{} of {} waits {} ms: {}",
                errand.task().getClass().getSimpleName(),
                errand.address(),
                wait.toMillis(),
                why);
        errands.again(errand, wait);
    }

    private void failed(Errand errand, RuntimeException mistake) {
        log.error("{} of {} failed", errand.task().getClass().getSimpleName(), errand.address(), mistake);
        try {
            if (errand.failures() < MISTAKES || mistake instanceof DataAccessException) {
                errands.again(errand, backoff(errand));
            } else {
                giveUp(errand, "it failed too often", NOT_FETCHED);
            }
        } catch (RuntimeException unavailable) {
            // Its lease ends by itself, and then it is taken up again.
            log.warn("{} cannot be put back now: {}", errand.address(), unavailable.toString());
        }
    }

    private void giveUp(Errand errand, String why, Refusal refusal) {
        log.warn("{} of {} is given up: {}", errand.task().getClass().getSimpleName(), errand.address(), why);
        switch (errand.task()) {
            case Task.Fetch fetch ->
                errands.add(errand.address(), new Task.Refuse(fetch.slip(), refusal.code(), refusal.detail()));
            case Task.LookUp asked -> errands.add(errand.address(), new Task.Apologise());
            case Task.ReportFile file -> errands.add(errand.address(), new Task.Apologise());
            case Task.ExportFile file -> errands.add(errand.address(), new Task.Apologise());
            // What could not be said would not be said about either.
            case Task.Talk unsaid -> {}
        }
        errands.done(errand);
    }

    private static Duration backoff(Errand errand) {
        Duration grown = Duration.ofSeconds(1L << Math.min(errand.failures(), 10));
        return grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldMessages() {
        messages.forgetOld();
    }

    /** Lets end what is under way: an errand that is left in the middle is taken up only when its lease is over. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            boolean ended = ended(talkPlaces, TALKS_AT_A_TIME) && ended(legworkPlaces, LEGWORK_AT_A_TIME);
            if (!ended) {
                log.warn("Chat errands are left under way; they are taken up again later");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        beating.interrupt();
    }

    /** Whether all places become free in time; they are, then, for whoever starts this again. */
    private static boolean ended(Semaphore places, int all) throws InterruptedException {
        boolean free = places.tryAcquire(all, GRACE.toMillis(), TimeUnit.MILLISECONDS);
        if (free) {
            places.release(all);
        }
        return free;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
