package io.billfold.chat.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said in a chat: plain text, never markup.
 *
 * @param buttons in rows; what they do can also be typed, since not every service has buttons
 * @param contactLabel of the button by which the person is offered to share the own telephone number; null for none
 */
public record Speech(
        String text, List<List<Button>> buttons, @Nullable String contactLabel) {
    public Speech {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** @param data of at most 64 bytes, as Telegram takes no more */
    public record Button(String label, String data) {}

    public static Speech of(String text) {
        return new Speech(text, List.of(), null);
    }

    public static Speech withButtons(String text, List<List<Button>> buttons) {
        return new Speech(text, buttons, null);
    }

    public static Speech askingForContact(String text, String label) {
        return new Speech(text, List.of(), label);
    }
}
