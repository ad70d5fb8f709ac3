package io.billfold.reading.ocr;

/**
 * A recognised letter.
 *
 * @param center in pixels of the strip
 * @param probability 0 to 1
 */
record Letter(String text, double center, double probability) {
    boolean isSpace() {
        return text.isBlank();
    }
}
