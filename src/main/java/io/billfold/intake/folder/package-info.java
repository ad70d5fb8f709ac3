/** A folder into which scanners and people put files. */
@NullMarked
package io.billfold.intake.folder;

import org.jspecify.annotations.NullMarked;
