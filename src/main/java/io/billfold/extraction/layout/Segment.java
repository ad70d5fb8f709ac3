package io.billfold.extraction.layout;

import io.billfold.document.Box;
import io.billfold.reading.Line;
import io.billfold.reading.Word;
import java.util.ArrayList;
import java.util.List;

/** Words that stand close together on one line of a page: what a label or a value is printed in. */
public final class Segment {
    private final int index;
    private final int page;
    private final List<Word> words;
    private final String text;
    private final int[] wordStarts;
    private final Box box;
    private final double aspect;
    private final double confidence;

    /** @param aspect the page's width divided by its height, so that distances in both directions can be compared */
    Segment(int index, int page, Line line, double aspect) {
        this.index = index;
        this.page = page;
        this.words = line.words();
        this.box = line.box();
        this.aspect = aspect;
        this.wordStarts = new int[words.size()];
        StringBuilder joined = new StringBuilder();
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                joined.append(' ');
            }
            wordStarts[i] = joined.length();
            joined.append(words.get(i).text());
            sum += words.get(i).confidence();
        }
        this.text = joined.toString();
        this.confidence = sum / words.size();
    }

    /** Its place in the reading order of the document. */
    public int index() {
        return index;
    }

    /** Counted from 1. */
    public int page() {
        return page;
    }

    /** The words with single spaces between them. */
    public String text() {
        return text;
    }

    public Box box() {
        return box;
    }

    public List<Word> words() {
        return words;
    }

    /** The reader's mean confidence in the letters, 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** The height of the letters in fractions of the page's height. */
    public double height() {
        return box.height();
    }

    /** The height of the letters in fractions of the page's width, to measure horizontal distances with. */
    public double emWidth() {
        return box.height() / aspect;
    }

    /** The place of a part of the text; letters of a word are taken to be equally wide. */
    public Box boxOf(int start, int end) {
        List<Box> parts = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            int from = wordStarts[i];
            int to = from + words.get(i).text().length();
            if (start < to && from < end) {
                Box word = words.get(i).box();
                double letter = word.width() / Math.max(1, to - from);
                double left = word.left() + Math.max(0, start - from) * letter;
                double right = word.right() - Math.max(0, to - end) * letter;
                parts.add(new Box(Math.min(left, right), word.top(), Math.max(left, right), word.bottom()));
            }
        }
        return parts.stream().reduce(Box::union).orElse(box);
    }

    /** Whether the vertical centres lie within half a letter of each other. */
    boolean onOneLineWith(Segment other) {
        double tolerance = 0.55 * Math.min(height(), other.height()) + 0.1 * Math.max(height(), other.height());
        return page == other.page && Math.abs(box.centerY() - other.box.centerY()) < tolerance;
    }

    /** The part of the narrower one's width that both share, 0 to 1. */
    double overlap(Segment other) {
        double shared = Math.min(box.right(), other.box.right()) - Math.max(box.left(), other.box.left());
        return Math.max(0, shared) / Math.max(1e-6, Math.min(box.width(), other.box.width()));
    }

    @Override
    public String toString() {
        return text;
    }
}
