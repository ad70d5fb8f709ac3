/** Where words stand to each other on the pages of a document. */
@NullMarked
package io.billfold.extraction.layout;

import org.jspecify.annotations.NullMarked;
