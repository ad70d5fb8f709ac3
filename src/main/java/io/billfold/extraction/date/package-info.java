/** Dates: which printed date is the issue date, which the due date. */
@NullMarked
package io.billfold.extraction.date;

import org.jspecify.annotations.NullMarked;
