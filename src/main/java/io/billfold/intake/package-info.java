/** The ways in: upload today; mail, folder and webhook next. */
@ApplicationModule(
        allowedDependencies = {"account", "blob", "document", "idempotency", "invoice", "problem", "reading", "settings"
        })
@NullMarked
package io.billfold.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
