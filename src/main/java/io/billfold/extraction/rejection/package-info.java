/** What a person's reason for rejecting a reading means for the next one. */
@NullMarked
package io.billfold.extraction.rejection;

import org.jspecify.annotations.NullMarked;
