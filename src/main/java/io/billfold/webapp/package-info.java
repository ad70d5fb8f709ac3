/** The web application as the browser gets it: its one page, its files, and the policy under which it runs. */
@ApplicationModule(allowedDependencies = {"account", "problem", "settings"})
@NullMarked
package io.billfold.webapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
