package io.billfold.chat;

import io.billfold.chat.dialogue.Said;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel has translated it.
 *
 * @param id of the message at its service; the same one is heard once
 * @param language that the service names for the person, such as {@code de-AT}; null if it names none
 * @param answers the message of ours that this one answers or whose button was pressed; null if none
 */
public record Heard(
        Address from,
        String id,
        Said said,
        @Nullable String language,
        @Nullable String answers) {}
