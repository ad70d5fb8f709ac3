/** Errors as part of the product: a stable code, an HTTP status, and words a person understands. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.billfold.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
