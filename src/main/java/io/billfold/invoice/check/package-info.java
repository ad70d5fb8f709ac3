/**
 * Checks of what an invoice says: sums, checksums, dates. They give findings, never exceptions, and a check that holds says so too, because it
 * proves something. {@link io.billfold.invoice.check.Checks} is the front door. Pure functions: no Spring, no database.
 */
@NamedInterface("check")
@NullMarked
package io.billfold.invoice.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
