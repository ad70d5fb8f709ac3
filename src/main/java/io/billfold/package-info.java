/** Billfold, the invoice inbox that reads itself. */
@NullMarked
package io.billfold;

import org.jspecify.annotations.NullMarked;
