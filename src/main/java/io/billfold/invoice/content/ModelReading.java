package io.billfold.invoice.content;

/**
 * What a language model made of the text that was read, kept beside it.
 *
 * @param model which one, by its name
 * @param correctedText the text of the pages as the model believes it is printed; empty if it found nothing to correct
 */
public record ModelReading(String model, String correctedText) {}
