package io.billfold.chat.dialogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wish that is called by its name, with a slash or without where a sentence would not begin so.
 *
 * @param invoice the number that was named with it; null for the invoice that was shown last
 * @param rest what follows, without the number
 */
record Command(Name name, @Nullable Long invoice, String rest) {
    enum Name {
        START,
        HELP,
        STATUS,
        ASK,
        EXPORT,
        UNLINK,
        END,
        CONFIRM,
        EDIT,
        REJECT,
        RETRY
    }

    private static final Map<String, Name> WORDS = words();

    /** Telegram writes a command to a bot in a group as {@code /help@billfold_bot}. */
    private static final Pattern SLASHED = Pattern.compile("(?s)/(\\p{L}+)(?:@\\w+)?(?:\\s+(.*))?");

    private static final Pattern WORD = Pattern.compile("(?s)(\\p{L}+)(?:\\s+(.*))?");
    private static final Pattern NUMBERED = Pattern.compile("(?s)#?([0-9]{1,18})\\b[\\s:,.]*(.*)");

    private static Map<String, Name> words() {
        Map<String, Name> words = new HashMap<>();
        for (Phrases phrases : Phrases.languages()) {
            for (Name name : Name.values()) {
                phrases.words("command." + name.name().toLowerCase(Locale.ROOT)).forEach(word -> words.put(word, name));
            }
        }
        return words;
    }

    static Optional<Command> in(String text) {
        String stripped = text.strip();
        if (stripped.equals("0")) {
            return Optional.of(new Command(Name.END, null, ""));
        }
        String lower = stripped.toLowerCase(Locale.ROOT);
        boolean slashed = lower.startsWith("/");
        Matcher matcher = (slashed ? SLASHED : WORD).matcher(lower);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        // The rest as it was written: names have capitals.
        String rest = matcher.group(2) == null ? "" : stripped.substring(matcher.start(2));
        return named(matcher.group(1)).map(name -> of(name, rest)).filter(command -> slashed || command.isMeant());
    }

    private static Command of(Name name, String rest) {
        Matcher numbered = NUMBERED.matcher(rest);
        boolean takesNumber = name == Name.CONFIRM || name == Name.EDIT || name == Name.REJECT || name == Name.RETRY;
        return takesNumber && numbered.matches()
                ? new Command(
                        name,
                        Long.parseLong(numbered.group(1)),
                        numbered.group(2).strip())
                : new Command(name, null, rest.strip());
    }

    /** Without a slash, only what nobody would begin a question with. */
    private boolean isMeant() {
        return switch (name) {
            case HELP, STATUS, EXPORT, UNLINK, START, END -> rest.isEmpty();
            case CONFIRM, EDIT, RETRY -> rest.isEmpty();
            case REJECT, ASK -> true;
        };
    }

    private static Optional<Name> named(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
