/** The search on PostgreSQL: tsvector for words, pg_trgm for slips of the finger. */
@NullMarked
package io.billfold.search.postgres;

import org.jspecify.annotations.NullMarked;
