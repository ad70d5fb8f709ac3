/** How good the reading is on the user's own documents: accuracy by field, calibration, speed. No Spring, no database. */
@ApplicationModule(allowedDependencies = {"document", "extraction", "invoice :: content", "reading"})
@NullMarked
package io.billfold.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
