/** The pipeline: read, extract, check, propose. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "blob",
            "document",
            "extraction",
            "invoice",
            "invoice :: check",
            "invoice :: content",
            "memo",
            "problem",
            "reading",
            "settings",
            "work"
        })
@NullMarked
package io.billfold.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
