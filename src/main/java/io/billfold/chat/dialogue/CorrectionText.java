package io.billfold.chat.dialogue;

import io.billfold.invoice.content.Field;
import io.billfold.money.DateReading.Order;
import io.billfold.money.PrintedDate;
import io.billfold.money.PrintedDates;
import io.billfold.money.PrintedNumber;
import io.billfold.money.PrintedNumbers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A correction in a person's words: {@code total 119,00}, {@code date 3.10.2026}, {@code vendor: Acme Ltd}.
 *
 * @param value in the canonical text of the detail, or as written if it cannot be told what is meant
 */
record CorrectionText(Detail detail, String value) {
    private static final Map<String, Detail> NAMES = names();

    private static final Pattern VERB = Pattern.compile("^\\.?\\s*(:|=|("
            + Phrases.languages().stream()
                    .flatMap(phrases -> phrases.words("words.is").stream())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\\b)?\\s*");

    /** In all languages; longer names first: "total vat" must not be read as "total". */
    private static Map<String, Detail> names() {
        Map<String, Detail> names = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Phrases phrases : Phrases.languages()) {
            for (Detail detail : Detail.values()) {
                phrases.words("words." + detail.key()).forEach(word -> names.put(word, detail));
            }
        }
        return names;
    }

    /** The correction that a text is, or might be. */
    static Optional<CorrectionText> in(String text) {
        String stripped = text.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(name -> lower.startsWith(name.getKey())
                        && ends(lower, name.getKey().length()))
                .findFirst()
                .map(name -> new CorrectionText(
                        name.getValue(),
                        canonical(
                                name.getValue(),
                                VERB.matcher(stripped.substring(name.getKey().length()))
                                        .replaceFirst(""))))
                .filter(correction -> !correction.value().isEmpty());
    }

    private static boolean ends(String text, int length) {
        return text.length() > length && !Character.isLetterOrDigit(text.charAt(length));
    }

    /** Whether the value is of the detail's kind without doubt, so that nobody could have meant a question. */
    boolean isCertain(Setting setting) {
        Optional<Field> field = detail.field();
        if (field.isEmpty()) {
            // "category per month" asks; "category Holidays" names one, be it known or not.
            return setting.category(value).isPresent() || value.matches("[^\\s?]+");
        }
        return switch (field.get().type()) {
            case AMOUNT -> value.matches("-?[0-9]+(\\.[0-9]+)?");
            case DATE -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case CURRENCY -> value.matches("[A-Z]{3}");
            case TEXT, CODE, CODES -> false;
        };
    }

    /** What a person wrote for a detail, in its own spelling where that can be told. */
    static String canonical(Detail detail, String written) {
        String stripped = written.strip();
        Optional<Field> field = detail.field();
        return field.isEmpty() ? stripped : canonical(field.get(), stripped);
    }

    private static String canonical(Field field, String stripped) {
        return switch (field.type()) {
            case AMOUNT -> amount(stripped);
            case DATE -> date(stripped);
            case CURRENCY -> stripped.toUpperCase(Locale.ROOT);
            case TEXT, CODE, CODES -> stripped;
        };
    }

    private static String amount(String written) {
        String bare = written.replaceAll("(?i)[€$£]|\\b(euros?|[a-z]{3})$|^[a-z]{3}\\b", "")
                .strip();
        return PrintedNumbers.parse(bare).map(number -> plain(number)).orElse(written);
    }

    private static String plain(PrintedNumber number) {
        return number.value().orElse(number.readings().getFirst().value()).toPlainString();
    }

    /** Day first where the digits leave it open, as most of the world writes. */
    private static String date(String written) {
        return PrintedDates.parse(written)
                .filter(date -> !date.impossible())
                .map(CorrectionText::dayFirst)
                .map(LocalDate::toString)
                .orElse(written);
    }

    private static LocalDate dayFirst(PrintedDate date) {
        return date.readAs(Order.DAY_MONTH_YEAR)
                .orElse(date.readings().getFirst().date());
    }
}
