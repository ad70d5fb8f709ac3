package io.billfold.extraction;

import io.billfold.document.Box;
import io.billfold.document.MediaType;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.Word;
import java.util.ArrayList;
import java.util.List;

/** Prints text on pages of sixty lines and a hundred columns; three spaces or more part a line in two, as a wide gap does on paper. */
public final class Paper {
    private static final double COLUMN = 0.01;
    private static final double ROW = 1.0 / 60;
    /** What a recogniser says of letters that are printed well; it is never quite sure. */
    private static final double RECOGNISED = 0.98;

    private final Page.Reader reader;
    private final List<Page> pages = new ArrayList<>();

    private Paper(Page.Reader reader) {
        this.reader = reader;
    }

    public static Paper typeset() {
        return new Paper(Page.Reader.TEXT_LAYER);
    }

    public static Paper scanned() {
        return new Paper(Page.Reader.PADDLE);
    }

    public Paper page(String text) {
        List<Line> lines = new ArrayList<>();
        String[] printed = text.split("\n", -1);
        for (int row = 0; row < printed.length; row++) {
            int column = 0;
            for (String part : printed[row].split("(?<=\\S) {3,}(?=\\S)", -1)) {
                int start = printed[row].indexOf(part.strip(), column);
                column = start + part.strip().length();
                if (!part.isBlank()) {
                    lines.add(line(part.strip(), start, row, reader == Page.Reader.TEXT_LAYER ? 1 : RECOGNISED));
                }
            }
        }
        pages.add(new Page(pages.size() + 1, 595, 842, lines, reader));
        return this;
    }

    private static Line line(String text, int column, int row, double confidence) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                int start = text.indexOf(word, at);
                at = start + word.length();
                words.add(new Word(
                        word,
                        new Box((column + start) * COLUMN, row * ROW, (column + at) * COLUMN, row * ROW + 0.012),
                        confidence));
            }
        }
        return new Line(words);
    }

    public Reading reading() {
        return new Reading(MediaType.PDF, pages, List.of(), List.of(), List.of());
    }
}
