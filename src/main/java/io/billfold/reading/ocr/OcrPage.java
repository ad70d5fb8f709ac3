package io.billfold.reading.ocr;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What was read from a picture.
 *
 * @param picture made upright and level
 * @param lines from top to bottom, none empty; what stands on one line with a wide gap in between is two
 * @param by whose words they are, {@code PADDLE} or {@code TESSERACT}
 */
public record OcrPage(BufferedImage picture, List<List<OcrWord>> lines, OcrSetup.Engine by) {
    public OcrPage {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
