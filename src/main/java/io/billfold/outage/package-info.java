/** What keeps the outage of one service from becoming ours: growing waits between attempts, and a breaker for each service. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.billfold.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
