/** What kind of paper a document is, and which category of spending it belongs to. */
@NullMarked
package io.billfold.extraction.classify;

import org.jspecify.annotations.NullMarked;
