package io.billfold.invoice;

import io.billfold.invoice.content.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value that a person gives for a field: the canonical text of it, nothing, or the reason why it cannot be. */
sealed interface FieldInput {
    record Value(String text) implements FieldInput {}

    /** The field is to be empty. */
    record Cleared() implements FieldInput {}

    record Refused(String reason) implements FieldInput {}

    /**
     * Reads what was sent, after the type of the field. JSON null and the empty text clear it.
     *
     * @param currency of the invoice after the whole correction; it limits the decimals of amounts
     */
    static FieldInput of(Field field, JsonNode sent, @Nullable Currency currency) {
        if (sent.isNull()) {
            return new Cleared();
        }
        return switch (field.type()) {
            case TEXT, CODE -> text(field, sent);
            case DATE -> date(sent);
            case AMOUNT -> amount(sent, currency);
            case CURRENCY -> currency(sent);
            case CODES -> codes(sent);
        };
    }

    private static FieldInput text(Field field, JsonNode sent) {
        if (!sent.isString()) {
            return new Refused("must be a text");
        }
        String text = Texts.collapsed(sent.stringValue());
        if (text.isEmpty()) {
            return new Cleared();
        }
        if (text.length() > Texts.LONGEST) {
            return new Refused("is longer than " + Texts.LONGEST + " characters");
        }
        return field == Field.IBAN ? iban(text) : new Value(text);
    }

    private static FieldInput iban(String text) {
        String iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return Texts.IBAN.matcher(iban).matches()
                ? new Value(iban)
                : new Refused("is not an IBAN: two letters, two digits, then 11 to 30 letters and digits");
    }

    private static FieldInput date(JsonNode sent) {
        if (!sent.isString()) {
            return new Refused("must be a date like 2026-10-03");
        }
        String text = sent.stringValue().strip();
        if (text.isEmpty()) {
            return new Cleared();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1900 && date.getYear() <= 2100
                    ? new Value(date.toString())
                    : new Refused("lies outside the years 1900 to 2100");
        } catch (DateTimeException notADate) {
            return new Refused("must be a date like 2026-10-03");
        }
    }

    private static FieldInput amount(JsonNode sent, @Nullable Currency currency) {
        // A number of more digits than a double has arrives as infinite.
        if (!sent.isString() && (!sent.isNumber() || !Double.isFinite(sent.doubleValue()))) {
            return new Refused("must be an amount like 1234.50");
        }
        String text = sent.isNumber()
                ? sent.decimalValue().toPlainString()
                : sent.stringValue().strip();
        if (text.isEmpty()) {
            return new Cleared();
        }
        if (!Texts.AMOUNT.matcher(text).matches()) {
            return new Refused("must be an amount like 1234.50, with at most 15 digits before the point");
        }
        int decimals =
                currency == null || currency.getDefaultFractionDigits() < 0 ? 2 : currency.getDefaultFractionDigits();
        BigDecimal amount = new BigDecimal(text);
        if (amount.stripTrailingZeros().scale() > decimals) {
            return new Refused("has more than " + decimals + " decimals");
        }
        return new Value(amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString());
    }

    private static FieldInput currency(JsonNode sent) {
        if (!sent.isString()) {
            return new Refused("must be a currency code like EUR");
        }
        String code = sent.stringValue().strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return new Cleared();
        }
        return Texts.currency(code) == null ? new Refused("is no ISO 4217 currency code") : new Value(code);
    }

    private static FieldInput codes(JsonNode sent) {
        if (!sent.isArray()) {
            return new Refused("must be a list of texts");
        }
        List<String> codes = new ArrayList<>();
        for (JsonNode element : sent) {
            if (!element.isString()
                    || !Texts.CODE.matcher(element.stringValue()).matches()) {
                return new Refused("must be a list of codes without spaces, each of at most 100 characters");
            }
            codes.add(element.stringValue());
        }
        if (codes.size() > 100) {
            return new Refused("holds more than 100 codes");
        }
        return codes.isEmpty() ? new Cleared() : new Value(String.join(" ", codes));
    }

    /** Patterns of canonical texts. */
    final class Texts {
        static final int LONGEST = 500;
        static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
        static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
        static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl}]{1,100}");

        private Texts() {}

        static String collapsed(String text) {
            return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }

        static @Nullable Currency currency(@Nullable String code) {
            return Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getCurrencyCode().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }
}
