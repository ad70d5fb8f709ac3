package io.billfold.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can go wrong for somebody in a chat has its words in every language that chats speak. */
class ProblemPhrasesTests {
    /** What is thrown, or given as a reason, where chats call. */
    private static final Pattern CODE =
            Pattern.compile("new (?:Problem|Failure|Refusal)\\(\\s*(?:[0-9]{3},\\s*)?\"([a-z_]+)\"");

    /** What is wrong with a value, by its kind. */
    private static final Pattern CODE_OF_VALUE = Pattern.compile("\"(invalid_(?!fields)[a-z]+)\"");

    /** Codes that no chat gets to see. */
    private static final Set<String> UNSEEN = Set.of(
            "invalid_fields", // becomes one by the kind of the value
            "stale_version", // chats correct whatever is there
            "not_understood", // has its words in the module of questions, in the question's language
            "not_a_message", // answers a call that is no message
            "storage_unavailable" // is tried again until it heals
            );

    static Stream<Phrases> languages() {
        return Phrases.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProblemHasItsWords(Phrases phrases) {
        assertThat(said(phrases)).containsAll(codes());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thereAreNoWordsForWhatCannotHappen(Phrases phrases) {
        assertThat(codes()).containsAll(said(phrases));
    }

    @Test
    void onlyEnglishUsesTheWordsOfTheApplication() {
        for (String code : codes()) {
            String german = Phrases.in("de").ofProblem(code, "English", "17");

            assertThat(german).as(code).isNotBlank().doesNotContain("English");
        }
    }

    @Test
    void theCodesAreFound() {
        assertThat(codes())
                .contains("wrong_state", "invalid_date", "question_too_slow", "processing_failed", "not_fetched");
    }

    private static Set<String> said(Phrases phrases) {
        return phrases.keys().stream()
                .filter(key -> key.startsWith("problem."))
                .map(key -> key.substring("problem.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes() {
        Set<String> codes = Stream.of(Unreadable.Reason.values())
                .map(Unreadable.Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String module : new String[] {"chat", "invoice", "processing", "question"}) {
            sources(module).forEach(source -> {
                codes.addAll(found(CODE, source));
                codes.addAll(module.equals("chat") ? found(CODE_OF_VALUE, source) : Set.of());
            });
        }
        codes.removeAll(UNSEEN);
        return codes;
    }

    /** All but what only HTTP calls: controllers, and what reads their parameters. */
    private static Stream<String> sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/billfold", module))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*(Controller\\.java|/web/.*)"))
                    .map(ProblemPhrasesTests::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
