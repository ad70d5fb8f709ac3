/** Questions that the grammar does not understand, put to a language model: it fills in a plan, which is checked and run like any other. */
@NullMarked
package io.billfold.question.model;

import org.jspecify.annotations.NullMarked;
