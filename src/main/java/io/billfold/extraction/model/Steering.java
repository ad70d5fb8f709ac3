package io.billfold.extraction.model;

import io.billfold.reading.Line;
import io.billfold.reading.Page;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises lines that speak to a machine that reads them instead of to a person. The model is told not to obey the page; in case it does
 * all the same, such a line bears out no value.
 */
final class Steering {
    private static final Pattern ORDER = Pattern.compile(
            "\\b(ignor\\w*|disregard|forget|override|vergiss|vergessen|missachte\\w*|oublie[rz]?|ne tene[zr] pas compte|olvida\\w*)\\b"
                    + ".{0,60}\\b(instructions?|prompts?|rules|anweisung\\w*|vorgaben|instrucciones|istruzioni|consignes)\\b"
                    + "|\\b(system prompt|you are (now )?an? (ai|assistant|language model)|as an ai\\b|sprachmodell|modèle de langage)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** An order is often broken over lines: those beside it are part of it. */
    private static final int BESIDE = 1;

    private Steering() {}

    static Optional<String> in(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(Line::text)
                .filter(text -> ORDER.matcher(text).find())
                .findFirst();
    }

    /** The pages without such lines and those right beside them. */
    static List<Page> without(List<Page> pages) {
        return pages.stream().map(Steering::without).toList();
    }

    private static Page without(Page page) {
        List<Line> lines = page.lines();
        List<Line> kept = java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> lines.subList(Math.max(0, i - BESIDE), Math.min(lines.size(), i + BESIDE + 1)).stream()
                        .noneMatch(line -> ORDER.matcher(line.text()).find()))
                .mapToObj(lines::get)
                .toList();
        return kept.size() == lines.size()
                ? page
                : new Page(page.number(), page.width(), page.height(), kept, page.reader());
    }
}
