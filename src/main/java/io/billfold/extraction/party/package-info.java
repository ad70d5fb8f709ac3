/** Who sells and who buys: names, addresses, and the identifiers printed beside them. */
@NullMarked
package io.billfold.extraction.party;

import org.jspecify.annotations.NullMarked;
