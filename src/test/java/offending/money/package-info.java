/** Deliberate offenders: proof that the rules of the house can fail. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package offending.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
