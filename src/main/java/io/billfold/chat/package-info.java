/** One conversation about invoices, whichever chat service it is held in. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "database",
            "document",
            "health",
            "intake",
            "invoice",
            "invoice :: content",
            "invoice :: export",
            "memo",
            "money",
            "outage",
            "problem",
            "question",
            "settings",
            "work"
        })
@NullMarked
package io.billfold.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
