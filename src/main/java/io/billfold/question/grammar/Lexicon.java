package io.billfold.question.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The phrases of one language and what they mean, from a text file: {@code CONCEPT value: phrase | phrase}. A phrase may
 * have several meanings; the rules find the one that fits.
 */
final class Lexicon {
    private record Phrase(List<String> words, Meaning meaning) {}

    private final Map<String, List<Phrase>> byFirstWord;
    private final Map<String, Set<Concept>> concepts = new HashMap<>();

    private Lexicon(Map<String, List<Phrase>> byFirstWord) {
        this.byFirstWord = byFirstWord;
        byFirstWord.values().stream()
                .flatMap(List::stream)
                .forEach(phrase -> phrase.words()
                        .forEach(word -> concepts.computeIfAbsent(word, key -> EnumSet.noneOf(Concept.class))
                                .add(phrase.meaning().concept())));
    }

    static Lexicon of(Language language) {
        String name = language.code() + ".lexicon";
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            Map<String, List<Phrase>> phrases = new HashMap<>();
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> addLine(line, phrases));
            return new Lexicon(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static void addLine(String line, Map<String, List<Phrase>> phrases) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split(" ", 2);
        Concept concept = Concept.valueOf(head[0]);
        String value = head.length == 2 ? head[1].strip() : "";
        for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            List<String> words =
                    Tokenizer.tokenize(phrase).stream().map(Token::folded).toList();
            phrases.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(words, new Meaning(concept, value, words.size())));
        }
    }

    /** All meanings of the phrases that begin with the token, longest first. */
    List<Meaning> meanings(List<Token> tokens, int at) {
        return byFirstWord.getOrDefault(tokens.get(at).folded(), List.of()).stream()
                .filter(phrase -> isAt(phrase.words(), tokens, at))
                .map(Phrase::meaning)
                .sorted(Comparator.comparingInt(Meaning::length).reversed())
                .toList();
    }

    private static boolean isAt(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.get(at + i).folded())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase has the word, at its beginning or later. */
    boolean knows(String folded) {
        return concepts.containsKey(folded);
    }

    /** Whether the word alone can mean one of these. */
    boolean means(String folded, Set<Concept> these) {
        return byFirstWord.getOrDefault(folded, List.of()).stream()
                .anyMatch(phrase -> phrase.words().size() == 1
                        && these.contains(phrase.meaning().concept()));
    }

    /** The words of the phrases that can mean something else too, each once. */
    List<String> wordsMeaningOtherThan(Set<Concept> these) {
        return concepts.entrySet().stream()
                .filter(word -> !these.containsAll(word.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
