package io.billfold.reading.ocr;

/**
 * A recognised letter.
 *
 * @param center in pixels of the strip
 * @param probability 0 to 1
 * @param spaceBefore how probable the network finds a space anywhere between the letter before and this one, 0 to 1
 */
record Letter(String text, double center, double probability, double spaceBefore) {}
