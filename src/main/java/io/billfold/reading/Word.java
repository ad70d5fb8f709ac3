package io.billfold.reading;

import io.billfold.document.Box;

/**
 * A word as printed.
 *
 * @param confidence how sure the reader is of the letters, 0 to 1; 1 for words from a PDF's text layer
 */
public record Word(String text, Box box, double confidence) {}
