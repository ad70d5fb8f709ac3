package io.billfold.reading;

import io.billfold.document.Box;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand on one line, from left to right. Never empty. A wide gap splits a printed line in two of these. */
public record Line(List<Word> words) {
    public Line {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a line has at least one word");
        }
    }

    /** The words with single spaces between them. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    public Box box() {
        return words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    }
}
