/** Lines of an invoice or receipt: which printed rows are items, and what they say. */
@NullMarked
package io.billfold.extraction.line;

import org.jspecify.annotations.NullMarked;
