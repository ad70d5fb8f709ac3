/**
 * What can be asked, as data: whoever understands a question, grammar or language model, says so with a plan, and only
 * a plan becomes SQL. Pure values.
 */
@NullMarked
package io.billfold.question.plan;

import org.jspecify.annotations.NullMarked;
