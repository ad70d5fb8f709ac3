/** Writes that may safely be sent again: the answer to an {@code Idempotency-Key} is kept for a day. */
@ApplicationModule(allowedDependencies = {"account", "problem"})
@NullMarked
package io.billfold.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
