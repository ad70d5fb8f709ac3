package io.billfold.chat.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What chats say, in one language, and the words that they understand in it. A language is the file {@code phrases_xx.properties}
 * beside this class; {@code phrases.properties} is English, which everybody is talked to whose language is not there.
 */
public final class Phrases {
    private static final Phrases ENGLISH = read("en", "phrases.properties").orElseThrow();
    private static final Map<String, Phrases> ALL = all();

    private final String language;
    private final Properties texts;
    private final Set<String> signs;

    private Phrases(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
        this.signs = new HashSet<>(words("signs"));
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("words.") || key.startsWith("command."))
                .forEach(key -> signs.addAll(words(key)));
    }

    private static Map<String, Phrases> all() {
        Map<String, Phrases> all = new TreeMap<>();
        all.put(ENGLISH.language(), ENGLISH);
        for (String language : Locale.getISOLanguages()) {
            read(language, "phrases_" + language + ".properties").ifPresent(phrases -> all.put(language, phrases));
        }
        return Map.copyOf(all);
    }

    private static Optional<Phrases> read(String language, String name) {
        try (InputStream file = Phrases.class.getResourceAsStream(name)) {
            if (file == null) {
                return Optional.empty();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new Phrases(language, texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Phrases english() {
        return ENGLISH;
    }

    /** @param tag of a language, such as {@code de} or {@code de-AT}; what is not there is answered in English */
    public static Phrases in(@Nullable String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        Phrases known = ALL.get(language);
        return known == null ? ENGLISH : known;
    }

    /** The language in which a text is written, as far as its words tell without doubt. */
    public static Optional<Phrases> writtenIn(String text) {
        List<String> written = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        Phrases best = null;
        long most = 0;
        for (Phrases phrases : ALL.values()) {
            long hits = written.stream().filter(phrases.signs::contains).count();
            if (hits == most) {
                best = null;
            } else if (hits > most) {
                most = hits;
                best = phrases;
            }
        }
        return Optional.ofNullable(best);
    }

    /** All languages: what a person writes is understood in each. */
    static Collection<Phrases> languages() {
        return ALL.values();
    }

    public String language() {
        return language;
    }

    /** Keys that this language has. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no phrase " + key + " in the language " + language);
        }
        return String.format(Locale.ROOT, text, values);
    }

    /**
     * What went wrong, in this language.
     *
     * @param detail the application's own words, in English
     * @param subject the invoice's number or the file's name
     */
    public String ofProblem(String code, String detail, Object subject) {
        String key = "problem." + code;
        return texts.containsKey(key) ? say(key, subject, detail) : detail;
    }

    /** The words of one meaning, in lower case. */
    List<String> words(String key) {
        return Arrays.stream(texts.getProperty(key, "").split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public String label(Detail detail) {
        return say("detail." + detail.key());
    }

    /** A value as it is written in this language, from its canonical text. */
    public String value(Detail detail, String canonical) {
        return detail.field()
                .map(field -> switch (field.type()) {
                    case AMOUNT -> amount(canonical);
                    case DATE -> date(canonical);
                    case CURRENCY, TEXT, CODE, CODES -> canonical;
                })
                .orElse(canonical);
    }

    public String amount(String canonical) {
        return canonical.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(canonical).toPlainString().replace(".", say("format.decimal_mark"))
                : canonical;
    }

    public String date(String canonical) {
        return canonical.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? LocalDate.parse(canonical).format(DateTimeFormatter.ofPattern(say("format.date"), Locale.ROOT))
                : canonical;
    }
}
