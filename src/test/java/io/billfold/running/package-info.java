/** The packaged jar as a process, for tests over real HTTP. */
@NullMarked
package io.billfold.running;

import org.jspecify.annotations.NullMarked;
