/** The command line: everything that billfold does besides serving. */
@ApplicationModule(
        allowedDependencies = {
            "backup",
            "database",
            "document",
            "evaluation",
            "extraction",
            "extraction :: memory",
            "invoice :: content",
            "model",
            "reading",
            "settings"
        })
@NullMarked
package io.billfold.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
