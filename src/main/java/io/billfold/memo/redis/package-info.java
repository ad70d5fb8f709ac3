/** Memos in Redis. */
@NullMarked
package io.billfold.memo.redis;

import org.jspecify.annotations.NullMarked;
