/** The ways in: upload today; mail, folder and webhook next. */
@ApplicationModule(allowedDependencies = {"account", "document", "invoice", "problem", "work"})
@NullMarked
package io.billfold.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
