/** Totals: which printed number is the total, the total without tax, and the tax. */
@NullMarked
package io.billfold.extraction.amount;

import org.jspecify.annotations.NullMarked;
