package io.billfold.chat.dialogue;

import io.billfold.chat.dialogue.Speech.Button;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons under an invoice, and what pressing them means. */
public final class Buttons {
    private static final Pattern DATA =
            Pattern.compile("(?s)(confirm|edit|reject|retry|detail|category):([0-9]{1,18})(?::(.+))?");

    /** What Telegram takes for the data of a button. */
    private static final int LONGEST_DATA = 64;

    /** What Telegram shows under one message. */
    private static final int MOST_BUTTONS = 100;

    private Buttons() {}

    sealed interface Meaning {
        record Confirm(long invoice) implements Meaning {}

        record Edit(long invoice) implements Meaning {}

        record Reject(long invoice) implements Meaning {}

        record Retry(long invoice) implements Meaning {}

        record Choose(long invoice, Detail detail) implements Meaning {}

        record File(long invoice, String category) implements Meaning {}
    }

    public static List<List<Button>> ofReview(long invoice, Phrases phrases) {
        return List.of(List.of(
                new Button(phrases.say("button.confirm"), "confirm:" + invoice),
                new Button(phrases.say("button.edit"), "edit:" + invoice),
                new Button(phrases.say("button.reject"), "reject:" + invoice)));
    }

    public static List<List<Button>> ofRetry(long invoice, Phrases phrases) {
        return List.of(List.of(new Button(phrases.say("button.retry"), "retry:" + invoice)));
    }

    static List<List<Button>> ofDetails(long invoice, Phrases phrases) {
        return inPairs(Detail.OFFERED.stream()
                .map(detail -> new Button(capital(phrases.label(detail)), "detail:" + invoice + ":" + detail.key()))
                .toList());
    }

    private static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** A category whose name is too long for a button can be written. */
    static List<List<Button>> ofCategories(long invoice, List<String> categories) {
        return inPairs(categories.stream()
                .map(category -> new Button(category, "category:" + invoice + ":" + category))
                .filter(button -> button.data().getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA)
                .limit(MOST_BUTTONS)
                .toList());
    }

    private static List<List<Button>> inPairs(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += 2) {
            rows.add(buttons.subList(i, Math.min(i + 2, buttons.size())));
        }
        return rows;
    }

    /** Empty for data that no button of ours has: the service hands on what anybody's program sends. */
    static Optional<Meaning> meaning(String data) {
        Matcher matcher = DATA.matcher(data);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long invoice = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1)) {
            case "confirm" -> Optional.of(new Meaning.Confirm(invoice));
            case "edit" -> Optional.of(new Meaning.Edit(invoice));
            case "reject" -> Optional.of(new Meaning.Reject(invoice));
            case "retry" -> Optional.of(new Meaning.Retry(invoice));
            case "detail" ->
                Optional.ofNullable(matcher.group(3))
                        .flatMap(Detail::byKey)
                        .map(detail -> new Meaning.Choose(invoice, detail));
            default -> Optional.ofNullable(matcher.group(3)).map(category -> new Meaning.File(invoice, category));
        };
    }
}
