/** Bytes by key: files on disk by default. */
@ApplicationModule(allowedDependencies = {"problem", "settings"})
@NullMarked
package io.billfold.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
