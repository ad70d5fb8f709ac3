/** Lists in pages, the same everywhere. */
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package io.billfold.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
