/** Questions in plain language: sentence to plan, plan to SQL, rows to an answer. */
@ApplicationModule(allowedDependencies = {"account", "database", "invoice", "model", "problem", "search", "settings"})
@NullMarked
package io.billfold.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
