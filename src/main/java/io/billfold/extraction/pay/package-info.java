/** How an invoice is or was paid. */
@NullMarked
package io.billfold.extraction.pay;

import org.jspecify.annotations.NullMarked;
