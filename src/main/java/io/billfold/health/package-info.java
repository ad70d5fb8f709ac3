/** Whether this process is alive, ready, and has all that it needs; and by name what is down. */
@ApplicationModule(allowedDependencies = {"outage", "settings"})
@NullMarked
package io.billfold.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
