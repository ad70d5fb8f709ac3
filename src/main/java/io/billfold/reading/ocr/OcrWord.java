package io.billfold.reading.ocr;

import io.billfold.document.Box;

/**
 * A word read from a picture.
 *
 * @param box on the upright picture
 * @param confidence the mean probability of its letters, 0 to 1
 */
public record OcrWord(String text, Box box, double confidence) {}
