/** Everything that an embedded instance keeps, in one file and back: rows and original files. */
@ApplicationModule(allowedDependencies = {"database", "settings"})
@NullMarked
package io.billfold.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
