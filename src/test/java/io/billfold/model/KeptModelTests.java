package io.billfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.memo.Memo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeptModelTests {
    private final List<String> asked = new ArrayList<>();
    private final List<Books.Entry> books = new ArrayList<>();
    private final LanguageModel model = new KeptModel(new Echo(), new MapMemo(), books::add);

    enum Tone {
        LOUD
    }

    record Said(String text, Tone tone) {}

    @Test
    @Tag("S2-06")
    void asksTheSameQuestionOnce() {
        Reply<Said> first = model.ask(prompt("page", 1));
        Reply<Said> second = model.ask(prompt("page", 1));

        assertThat(second).isEqualTo(first).isEqualTo(new Reply.Given<>(new Said("page", Tone.LOUD)));
        assertThat(asked).containsExactly("page");
        assertThat(books).extracting(Books.Entry::outcome).containsExactly("kept");
    }

    @Test
    void asksAgainAboutAnotherPageOrWithOtherInstructions() {
        model.ask(prompt("page", 1));
        model.ask(prompt("other page", 1));
        model.ask(prompt("page", 2));

        assertThat(asked).containsExactly("page", "other page", "page");
    }

    @Test
    void keepsNoFailure() {
        model.ask(prompt("", 1));
        model.ask(prompt("", 1));

        assertThat(asked).hasSize(2);
    }

    private static Prompt<Said> prompt(String text, int version) {
        return new Prompt<>("echo", version, "Say it.", List.of(new Prompt.Text(text)), Said.class);
    }

    /** Says what it is asked, or nothing if that is nothing. */
    private final class Echo implements LanguageModel {
        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public boolean seesPictures() {
            return false;
        }

        @Override
        public <T extends Record> Reply<T> ask(Prompt<T> prompt) {
            String text = ((Prompt.Text) prompt.parts().getFirst()).text();
            asked.add(text);
            return text.isEmpty()
                    ? new Reply.None<>(Reply.Reason.SLOW, "asleep")
                    : new Reply.Given<>(prompt.shape().cast(new Said(text, Tone.LOUD)));
        }
    }

    private static final class MapMemo implements Memo {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public void put(String key, String value, Duration timeToLive) {
            values.put(key, value);
        }

        @Override
        public boolean putIfAbsent(String key, String value, Duration timeToLive) {
            return values.putIfAbsent(key, value) == null;
        }

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public long increment(String key, Duration timeToLive) {
            throw new UnsupportedOperationException("nothing is counted here");
        }

        @Override
        public String place() {
            return "memory";
        }

        @Override
        public void check() {}

        @Override
        public void remove(String key) {
            values.remove(key);
        }
    }
}
