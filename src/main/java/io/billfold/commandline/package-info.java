/** The command line: everything that billfold does besides serving. */
@ApplicationModule(allowedDependencies = {"document", "evaluation", "extraction", "invoice :: content", "reading"})
@NullMarked
package io.billfold.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
