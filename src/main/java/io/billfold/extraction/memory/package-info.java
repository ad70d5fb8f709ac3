/** What one vendor's confirmed invoices teach about its next ones. Pure: where memories are kept is the server's business. */
@NamedInterface("memory")
@NullMarked
package io.billfold.extraction.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
