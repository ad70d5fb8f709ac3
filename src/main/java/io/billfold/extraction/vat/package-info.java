/** VAT by rate: the rows of a page that say how much tax which rate brings on which base. */
@NullMarked
package io.billfold.extraction.vat;

import org.jspecify.annotations.NullMarked;
