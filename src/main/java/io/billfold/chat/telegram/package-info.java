/** Telegram by its Bot API over plain HTTP. */
@NullMarked
package io.billfold.chat.telegram;

import org.jspecify.annotations.NullMarked;
