/** Invoices out: spreadsheets, CSV, JSON, and the files that bookkeeping programs take. Streamed, whatever their number. */
@NamedInterface("export")
@NullMarked
package io.billfold.invoice.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
