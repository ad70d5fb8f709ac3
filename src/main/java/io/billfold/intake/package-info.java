/** The ways in: upload, mailbox, watched folder, webhook. Each leads through the {@link Door}. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "blob",
            "document",
            "health",
            "idempotency",
            "invoice",
            "invoice :: content",
            "mail",
            "memo",
            "outage",
            "paging",
            "problem",
            "reading",
            "settings",
            "signature",
            "trace",
            "work"
        })
@NullMarked
package io.billfold.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
