/** Invoices in the vocabulary of EN 16931: content, checks, life cycle, review, audit trail. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "database",
            "document",
            "idempotency",
            "money",
            "paging",
            "problem",
            "settings",
            "work"
        })
@NullMarked
package io.billfold.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
