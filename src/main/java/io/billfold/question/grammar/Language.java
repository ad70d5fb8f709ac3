package io.billfold.question.grammar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which questions are understood and answered. */
public enum Language {
    ENGLISH(Locale.UK, '.'),
    GERMAN(Locale.GERMANY, ','),
    FRENCH(Locale.FRANCE, ','),
    SPANISH(Locale.of("es", "ES"), ','),
    ITALIAN(Locale.ITALY, ',');

    private final Locale locale;
    private final char decimalMark;

    Language(Locale locale, char decimalMark) {
        this.locale = locale;
        this.decimalMark = decimalMark;
    }

    public Locale locale() {
        return locale;
    }

    /** ISO 639, two letters. */
    public String code() {
        return locale.getLanguage();
    }

    char decimalMark() {
        return decimalMark;
    }

    public static Optional<Language> byCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
