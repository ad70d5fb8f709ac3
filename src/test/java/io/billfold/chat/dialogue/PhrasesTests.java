package io.billfold.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTests {
    private static final Pattern VALUE = Pattern.compile("%[0-9]\\$s|%(?![0-9]\\$s)");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|phrase|lead)\\((?:\\w+, )?\"([a-z_.]+)\"(?=[,)])");

    static Stream<Phrases> languages() {
        return Phrases.languages().stream();
    }

    @Test
    void thereAreEnglishAndGerman() {
        assertThat(Phrases.languages()).extracting(Phrases::language).contains("en", "de");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysEverything(Phrases phrases) {
        assertThat(phrases.keys()).isEqualTo(Phrases.english().keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameValues(Phrases phrases) {
        for (String key : Phrases.english().keys()) {
            if (!key.startsWith("signs") && !key.startsWith("words") && !key.startsWith("problem.")) {
                assertThat(values(phrases, key))
                        .as(phrases.language() + " " + key)
                        .isEqualTo(values(Phrases.english(), key));
            }
        }
    }

    private static Set<String> values(Phrases phrases, String key) {
        String text = phrases.say(key, "%1$s", "%2$s", "%3$s", "%4$s", "%5$s");
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noWordMeansTwoThings() {
        Map<String, String> meanings = new HashMap<>();
        for (Phrases phrases : Phrases.languages()) {
            for (String key : phrases.keys()) {
                if (key.startsWith("words.") && !key.equals("words.is")) {
                    phrases.words(key)
                            .forEach(word ->
                                    assertThat(meanings.put(word, key)).as(word).isIn(null, key));
                }
                if (key.startsWith("command.")) {
                    phrases.words(key)
                            .forEach(word -> assertThat(meanings.put("/" + word, key))
                                    .as(word)
                                    .isIn(null, key));
                }
            }
        }
    }

    @Test
    void whatIsSaidIsThere() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/billfold/chat"))) {
            List<String> said = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> SAID.matcher(read(path)).results().map(found -> found.group(1)))
                    .toList();

            assertThat(said).hasSizeGreaterThan(60);
            assertThat(Phrases.english().keys()).containsAll(said);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guten Tag                          | de",
                "Wie viel habe ich ausgegeben?      | de",
                "Betrag 119,00                      | de",
                "How much did I spend in October?   | en",
                "confirm                            | en",
                "status                             | unsure",
                "ABCDEFGHJ2                         | unsure",
                "17                                 | unsure",
            })
    void tellsTheLanguageOfATextWhereItIsSure(String text, String language) {
        assertThat(Phrases.writtenIn(text).map(Phrases::language).orElse("unsure"))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"de-AT,de", "de,de", "en-GB,en", "xx,en", ",en", "zh-hans,en"})
    void speaksEnglishWithWhomItCannotSpeakOtherwise(String tag, String language) {
        assertThat(Phrases.in(tag).language()).isEqualTo(language);
    }

    @Test
    void writesValuesAsTheLanguageDoes() {
        Phrases german = Phrases.in("de");

        assertThat(german.value(Detail.TOTAL, "1234.50")).isEqualTo("1234,50");
        assertThat(german.value(Detail.DATE, "2026-10-03")).isEqualTo("03.10.2026");
        assertThat(german.value(Detail.DATE, "gestern")).isEqualTo("gestern");
        assertThat(Phrases.english().value(Detail.DATE, "2026-10-03")).isEqualTo("2026-10-03");
    }

    @Test
    void leavesToTheApplicationWhatItHasNoWordsFor() {
        assertThat(Phrases.in("de").ofProblem("empty_file", "The file is empty.", "a.pdf"))
                .isEqualTo("Die Datei ist leer.");
        assertThat(Phrases.in("de").ofProblem("no_such_code", "In words.", "")).isEqualTo("In words.");
        assertThat(Phrases.english().ofProblem("empty_file", "The file is empty.", "a.pdf"))
                .isEqualTo("The file is empty.");
    }
}
