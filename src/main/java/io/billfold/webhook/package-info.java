/** Tells other programs when an invoice changes its state: signed, tried again for a day, with a log of what was sent. */
@ApplicationModule(
        allowedDependencies = {"account", "invoice", "outage", "paging", "problem", "settings", "signature", "work"})
@NullMarked
package io.billfold.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
