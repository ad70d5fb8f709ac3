package io.billfold.question.grammar;

/**
 * One meaning of a phrase in a question.
 *
 * @param value which one, for concepts that have several; else empty
 * @param length in tokens
 */
record Meaning(Concept concept, String value, int length) {}
