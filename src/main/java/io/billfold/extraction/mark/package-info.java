/** What on a page looks like an amount, a date or a code, before anyone says what it means. */
@NullMarked
package io.billfold.extraction.mark;

import org.jspecify.annotations.NullMarked;
