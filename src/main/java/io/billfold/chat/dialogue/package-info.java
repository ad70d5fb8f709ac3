/** The conversation itself: state and message in, state and deeds out. Pure values: no Spring, no database, no channel. */
@NullMarked
package io.billfold.chat.dialogue;

import org.jspecify.annotations.NullMarked;
