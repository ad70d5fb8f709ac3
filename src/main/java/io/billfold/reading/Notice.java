package io.billfold.reading;

/**
 * Something worth telling the reviewer about the reading itself, for example {@code HIDDEN_TEXT}.
 *
 * @param code stable, upper case with underscores
 * @param page the page it concerns, counted from 1; 0 for the whole document
 */
public record Notice(String code, int page, String detail) {}
