/** Full text over all that invoices say, with filters, facets and highlights. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "document",
            "health",
            "invoice",
            "invoice :: content",
            "outage",
            "paging",
            "problem",
            "settings",
            "work"
        })
@NullMarked
package io.billfold.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
