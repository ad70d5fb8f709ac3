/** Durable work items: retry with backoff and jitter, dead letters, fairness by account. */
@ApplicationModule(allowedDependencies = {"database", "health", "outage", "problem", "settings", "trace"})
@NullMarked
package io.billfold.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
