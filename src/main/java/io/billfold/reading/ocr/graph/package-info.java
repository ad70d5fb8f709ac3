/** Rewrites neural networks into ones that say the same and run faster. */
@NullMarked
package io.billfold.reading.ocr.graph;

import org.jspecify.annotations.NullMarked;
