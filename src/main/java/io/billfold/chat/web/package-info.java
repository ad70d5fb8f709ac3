/** The chats' HTTP API: linking them, and the files they hand out behind links. */
@NullMarked
package io.billfold.chat.web;

import org.jspecify.annotations.NullMarked;
