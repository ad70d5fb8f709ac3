/** What the operator sets: the data folder, the roles of this process, and refusals to start in words. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.billfold.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
