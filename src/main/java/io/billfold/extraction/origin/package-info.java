/** Where a document comes from: countries, language, currency and the order of its dates, by what is printed on it. */
@NullMarked
package io.billfold.extraction.origin;

import org.jspecify.annotations.NullMarked;
