package io.billfold.invoice;

/**
 * Why an invoice could not be read.
 *
 * @param code stable, lower case with underscores, for example {@code encrypted_pdf}
 * @param detail in words, for a person
 */
public record Failure(String code, String detail) {}
