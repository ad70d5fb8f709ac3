package io.billfold.reading;

import java.util.List;

/**
 * A page as read, upright.
 *
 * @param number counted from 1
 * @param width of the upright page; points (1/72 inch) for a PDF page, pixels for an image. Only the ratio to the height matters to most
 * @param height see width
 * @param lines in reading order
 * @param reader who read the words
 */
public record Page(int number, double width, double height, List<Line> lines, Reader reader) {
    /** Where the words of a page come from. */
    public enum Reader {
        TEXT_LAYER,
        PADDLE,
        TESSERACT
    }

    public Page {
        lines = List.copyOf(lines);
    }

    public List<Word> words() {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }
}
