/** PostgreSQL: the embedded server by default, or the one that {@code DATABASE_URL} names; schema by Flyway. */
@ApplicationModule(allowedDependencies = {"health", "settings"})
@NullMarked
package io.billfold.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
