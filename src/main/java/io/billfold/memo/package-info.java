/** Values with a time to live: conversation state, results kept by content, rate limits. */
@ApplicationModule(allowedDependencies = {"database", "health", "outage", "settings"})
@NullMarked
package io.billfold.memo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
