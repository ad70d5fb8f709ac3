/** The shell scripts that start and build Billfold. */
@NullMarked
package io.billfold.launcher;

import org.jspecify.annotations.NullMarked;
