/** The words that invoices print before a value, in many languages, and where they stand. */
@NullMarked
package io.billfold.extraction.label;

import org.jspecify.annotations.NullMarked;
