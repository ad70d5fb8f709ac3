/** Money, currencies, rounding, and the number and date formats of many countries. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.billfold.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
