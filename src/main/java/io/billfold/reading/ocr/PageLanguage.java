package io.billfold.reading.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by common words, spelled without marks, in which language a page is that has letters with marks. */
final class PageLanguage {
    /** Fewer words of a language may be a coincidence, or a name. */
    private static final int ENOUGH = 3;

    private static final Map<String, Set<String>> WORDS = words();

    private PageLanguage() {}

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (InputStream table = PageLanguage.class.getResourceAsStream("languages.tsv")) {
            if (table == null) {
                throw new IllegalStateException("languages.tsv is missing");
            }
            new BufferedReader(new InputStreamReader(table, UTF_8)).lines().forEach(line -> {
                String[] cells = line.split("\t", 2);
                words.put(cells[0], Set.copyOf(Arrays.asList(cells[1].split(" "))));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    /** @return the name of Tesseract's data; empty for English and for what is not known */
    static Optional<String> of(OcrPage page) {
        Set<String> printed = page.lines().stream()
                .flatMap(line -> line.stream())
                .map(word -> word.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .collect(Collectors.toSet());
        return WORDS.entrySet().stream()
                .map(language -> Map.entry(language.getKey(), common(language.getValue(), printed)))
                .filter(language -> language.getValue() >= ENOUGH)
                .max(Comparator.comparing(language -> language.getValue()))
                .map(language -> language.getKey());
    }

    private static int common(Set<String> words, Set<String> printed) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(printed);
        return both.size();
    }
}
