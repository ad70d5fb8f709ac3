/** What tests of several modules share: the application on a database of its own. */
@NullMarked
package io.billfold.testing;

import org.jspecify.annotations.NullMarked;
