/** What an invoice says, in the terms of EN 16931, with the evidence for it. Pure values: no Spring, no database. */
@NamedInterface("content")
@NullMarked
package io.billfold.invoice.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
