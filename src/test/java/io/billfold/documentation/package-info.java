/** What the documents say, held against what is true. */
@NullMarked
package io.billfold.documentation;

import org.jspecify.annotations.NullMarked;
