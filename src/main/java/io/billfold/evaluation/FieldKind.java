package io.billfold.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How two values of a judged field are compared. The names of fields are those of {@code truth.jsonl}. */
enum FieldKind {
    /** Case, accents, spaces and punctuation do not count. */
    NAME,
    /** Numbers, rounded to the cent; the sign counts. */
    AMOUNT,
    /** The ISO date. */
    DATE,
    /** Letters and digits only, upper case. */
    CODE,
    /** Without spaces, upper case. */
    NUMBER;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static FieldKind of(String truthName) {
        return switch (truthName) {
            case "vendor_name", "vendor_address", "customer_name" -> NAME;
            case "net_total", "tax_total", "total" -> AMOUNT;
            case "invoice_date", "due_date" -> DATE;
            case "vendor_tax_id", "iban", "currency" -> CODE;
            default -> NUMBER;
        };
    }

    /** The comparable form of a value; empty when there is no value. An unreadable value compares equal to itself only. */
    Optional<String> normal(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        String normal = switch (this) {
            case NAME -> String.join("", words(value));
            case CODE -> String.join("", words(value)).toUpperCase(Locale.ROOT);
            case AMOUNT -> amount(value.strip());
            case DATE -> value.strip().substring(0, Math.min(10, value.strip().length()));
            case NUMBER -> value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        };
        return Optional.of(normal).filter(text -> !text.isEmpty());
    }

    private static String amount(String value) {
        try {
            return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
        } catch (NumberFormatException notANumber) {
            return "not a number: " + value;
        }
    }

    /** The words of a text: lower case, without accents or punctuation. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return WORD.matcher(plain).results().map(match -> match.group()).toList();
    }
}
