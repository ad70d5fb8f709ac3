/** Pages to words with boxes. Pure functions: no Spring, no queue, no database. */
@ApplicationModule(allowedDependencies = {"document"})
@NullMarked
package io.billfold.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
