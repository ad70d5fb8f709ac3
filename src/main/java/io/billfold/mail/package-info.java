/** Servers for mail: their addresses, and sending by SMTP. */
@ApplicationModule(allowedDependencies = {"health", "outage", "settings"})
@NullMarked
package io.billfold.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
