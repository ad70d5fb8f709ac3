/** Bytes by key: files on disk by default, S3 where there is a bucket. */
@ApplicationModule(allowedDependencies = {"health", "outage", "problem", "settings"})
@NullMarked
package io.billfold.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
