package io.billfold.money;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of months in the languages invoices come in, from the JDK's own locale data (CLDR), and the short forms that printers use
 * beside them.
 */
final class MonthNames {
    /** By how often invoices come in them: the first language that uses a name decides (Croatian's listopad is another month). */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "it", "es", "nl", "pt", "ms", "id", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro",
            "tr", "ca", "sl", "et");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Month> BY_NAME = names();

    private MonthNames() {}

    /** Case, accents and a closing dot do not count. */
    static Optional<Month> month(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>(Map.of(
                "sept", Month.SEPTEMBER,
                "mrt", Month.MARCH,
                "mrz", Month.MARCH,
                "maerz", Month.MARCH,
                "okt", Month.OCTOBER,
                "dez", Month.DECEMBER,
                "jaen", Month.JANUARY,
                "janv", Month.JANUARY,
                "fevr", Month.FEBRUARY,
                "juil", Month.JULY));
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = plain(month.getDisplayName(style, locale));
                    if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        return Map.copyOf(names);
    }

    static String plain(String name) {
        String lower = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(lower.length());
        lower.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '.')
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
