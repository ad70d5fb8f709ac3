/** Codes: invoice and order numbers, bank and tax identifiers, each found by its label, its shape and its checksum. */
@NullMarked
package io.billfold.extraction.code;

import org.jspecify.annotations.NullMarked;
