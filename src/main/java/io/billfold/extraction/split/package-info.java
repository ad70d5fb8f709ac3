/** Where one invoice ends and the next begins, in a document of several. */
@NullMarked
package io.billfold.extraction.split;

import org.jspecify.annotations.NullMarked;
