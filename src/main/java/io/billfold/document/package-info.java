/** The original: its bytes, hash, type, pages, and where it came from. */
@ApplicationModule(allowedDependencies = {"account", "blob", "problem"})
@NullMarked
package io.billfold.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
