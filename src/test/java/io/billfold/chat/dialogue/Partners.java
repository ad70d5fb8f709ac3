package io.billfold.chat.dialogue;

import io.billfold.chat.dialogue.Setting.Manner;
import java.util.List;
import java.util.stream.Collectors;

/** Who talks in the tests of the dialogue, what they send, and what they get to hear. */
final class Partners {
    static final Manner BUTTONS = new Manner(false, true, true, 20_971_520);
    static final Manner NUMBERS = new Manner(true, false, false, 16_777_216);
    static final Phrases ENGLISH = Phrases.english();
    static final List<String> CATEGORIES = List.of("Travel", "Groceries", "Financial Services");
    static final Setting STRANGER =
            new Setting(false, false, false, BUTTONS, "https://bills.example.org/", ENGLISH, CATEGORIES);
    static final Setting TELEGRAM =
            new Setting(true, true, false, BUTTONS, "https://bills.example.org/", ENGLISH, CATEGORIES);
    static final Setting WHATSAPP =
            new Setting(true, true, false, NUMBERS, "https://bills.example.org/", ENGLISH, CATEGORIES);
    static final Setting VIEWER =
            new Setting(true, false, false, BUTTONS, "https://bills.example.org/", ENGLISH, CATEGORIES);
    static final Said FILE = new Said.Files(List.of(new SentFile("place", "scan.jpg", 1000)));

    private Partners() {}

    static Said text(String text) {
        return new Said.Text(text, null);
    }

    static String said(Turn turn) {
        return turn.deeds().stream()
                .map(deed -> deed instanceof Deed.Say(Speech speech) ? speech.text() : "")
                .collect(Collectors.joining("\n"));
    }
}
