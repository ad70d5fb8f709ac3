/**
 * The language model, where there is one: asked in a form of ours, answering in a form of ours, slow, wrong and absent at any time.
 * Knows nothing of invoices.
 */
@ApplicationModule(allowedDependencies = {"health", "memo", "outage", "settings"})
@NullMarked
package io.billfold.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
