package io.billfold.reading.ocr;

import io.billfold.document.Box;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word in its line's box.
 *
 * @param start along the box, in pixels of the raster
 * @param end see start
 */
record PlacedWord(List<Letter> letters, TextBox line, double start, double end) {
    PlacedWord {
        letters = List.copyOf(letters);
    }

    String text() {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    double confidence() {
        return letters.stream().mapToDouble(Letter::probability).average().orElseThrow();
    }

    double left() {
        return Math.min(line.x(start, line.height() / 2), line.x(end, line.height() / 2));
    }

    double right() {
        return Math.max(line.x(start, line.height() / 2), line.x(end, line.height() / 2));
    }

    double middle() {
        return line.y((start + end) / 2, line.height() / 2);
    }

    /** The height of the print, without what the box was grown by. */
    double height() {
        return line.height() * PRINT;
    }

    /** The share of a detected box's height that is print. */
    private static final double PRINT = 0.72;

    OcrWord on(Raster raster) {
        double top = middle() - height() / 2;
        Box box = new Box(
                left() / raster.width(),
                top / raster.height(),
                Math.max(left(), right()) / raster.width(),
                (top + height()) / raster.height());
        return new OcrWord(text(), box, confidence());
    }
}
