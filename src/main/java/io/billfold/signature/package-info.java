/** Signatures between programs that share a secret: for webhooks in and out alike. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.billfold.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
