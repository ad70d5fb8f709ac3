package io.billfold.model;

import io.billfold.memo.Memo;
import io.billfold.model.AnswerJson.Malformed;
import io.billfold.model.Books.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps answers by the content of what was asked, so that the same page is never sent, and never paid for, twice. */
final class KeptModel implements LanguageModel {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LOCKS = 64;

    private final LanguageModel model;
    private final Memo memo;
    private final Books books;
    /** Two who ask the same at once wait for one answer. */
    private final Lock[] asking =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    KeptModel(LanguageModel model, Memo memo, Books books) {
        this.model = model;
        this.memo = memo;
        this.books = books;
    }

    @Override
    public boolean isPresent() {
        return model.isPresent();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public boolean seesPictures() {
        return model.seesPictures();
    }

    @Override
    public <T extends Record> Reply<T> ask(Prompt<T> prompt) {
        String key = key(prompt);
        Lock lock = asking[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lock();
        try {
            return kept(key, prompt).orElseGet(() -> askAndKeep(key, prompt));
        } finally {
            lock.unlock();
        }
    }

    private <T extends Record> Optional<Reply<T>> kept(String key, Prompt<T> prompt) {
        Optional<String> known = memo.get(key);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            T value = AnswerJson.read(known.get(), prompt.shape());
            books.enter(new Entry(name(), prompt.purpose(), "kept", Usage.NOTHING, Duration.ZERO));
            return Optional.of(new Reply.Given<>(value));
        } catch (Malformed ofAnotherShape) {
            return Optional.empty();
        }
    }

    private <T extends Record> Reply<T> askAndKeep(String key, Prompt<T> prompt) {
        Reply<T> reply = model.ask(prompt);
        if (reply instanceof Reply.Given<T>(T value)) {
            memo.put(key, AnswerJson.write(value), KEPT);
        }
        return reply;
    }

    private String key(Prompt<?> prompt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            name(),
                            prompt.purpose(),
                            Integer.toString(prompt.version()),
                            Boolean.toString(seesPictures()),
                            prompt.instructions())
                    .forEach(text -> update(digest, text.getBytes(StandardCharsets.UTF_8)));
            for (Prompt.Part part : prompt.parts()) {
                switch (part) {
                    case Prompt.Text(String text) -> update(digest, text.getBytes(StandardCharsets.UTF_8));
                    case Prompt.Picture(byte[] png) -> update(digest, png);
                }
            }
            return "model:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** With its length first, so that no two sequences of parts look the same. */
    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
