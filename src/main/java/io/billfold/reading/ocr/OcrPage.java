package io.billfold.reading.ocr;

import java.util.List;

/**
 * What was read from a picture.
 *
 * @param width of the picture, made upright, in pixels
 * @param height see width
 * @param lines from top to bottom, none empty; what stands on one line with a wide gap in between is two
 */
public record OcrPage(int width, int height, List<List<OcrWord>> lines) {
    public OcrPage {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
