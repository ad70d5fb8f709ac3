/** Words to an invoice draft with evidence. Pure functions: no Spring, no queue, no database. */
@ApplicationModule(
        allowedDependencies = {"document", "invoice :: check", "invoice :: content", "model", "money", "reading"})
@NullMarked
package io.billfold.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
