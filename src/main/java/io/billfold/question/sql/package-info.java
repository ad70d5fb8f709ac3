/** Plans to SQL, run on a connection that can read the asker's invoices and nothing else. */
@NullMarked
package io.billfold.question.sql;

import org.jspecify.annotations.NullMarked;
