/** Which request, document and account a line of the log is about, carried along from process to process (W3C Trace Context). */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package io.billfold.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
