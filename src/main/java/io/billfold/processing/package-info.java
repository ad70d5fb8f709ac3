/** The pipeline: read, extract, check, propose. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "blob",
            "document",
            "extraction",
            "extraction :: memory",
            "invoice",
            "invoice :: check",
            "invoice :: content",
            "memo",
            "model",
            "money",
            "problem",
            "reading",
            "settings",
            "trace",
            "work"
        })
@NullMarked
package io.billfold.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
