/** Takes everything of an account out of this instance when its owner wishes so. */
@ApplicationModule(
        allowedDependencies = {"account", "blob", "document", "outage", "reading", "search", "settings", "work"})
@NullMarked
package io.billfold.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
