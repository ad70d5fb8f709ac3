package io.billfold.question.model;

/** Which questions are put to the language model, if there is one. */
public enum ModelQuestions {
    NONE,
    /** Those that the grammar does not understand. */
    FALLBACK,
    ALL
}
