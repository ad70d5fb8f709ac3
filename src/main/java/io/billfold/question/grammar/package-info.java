/**
 * A sentence to a plan without a language model. Words become meanings by one lexicon for each language
 * ({@code *.lexicon}); rules over meanings, the same for all languages, become a plan. Every word must have been used:
 * what is left over is refused, never guessed. Pure functions.
 */
@NullMarked
package io.billfold.question.grammar;

import org.jspecify.annotations.NullMarked;
