package io.billfold.extraction.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text as it stands in the XML, and the path of its element. {@link #NONE} stands for a missing one, so that records of values need no null.
 */
record Value(String raw, String path) {
    static final Value NONE = new Value("", "");

    /** xs:decimal; no exponent, and no more digits than any invoice has, so that no number is expensive. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,20})?|\\.\\d{1,20})");

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[TZ+-].*)?");
    /** UN/CEFACT formats 102, 203 and 204: year, month, day, then perhaps the time. */
    private static final Pattern COMPACT_DATE = Pattern.compile("\\d{8}(?:\\d{4}|\\d{6})?");

    boolean isPresent() {
        return !raw.isEmpty();
    }

    Value or(Value other) {
        return isPresent() ? this : other;
    }

    boolean is(String text) {
        return raw.equals(text);
    }

    Optional<String> text() {
        return isPresent() ? Optional.of(raw) : Optional.empty();
    }

    Optional<BigDecimal> number() {
        return DECIMAL.matcher(raw).matches() ? Optional.of(new BigDecimal(raw)) : Optional.empty();
    }

    Optional<LocalDate> date() {
        try {
            if (ISO_DATE.matcher(raw).matches()) {
                return Optional.of(LocalDate.parse(raw.substring(0, 10)));
            }
            if (COMPACT_DATE.matcher(raw).matches()) {
                return Optional.of(LocalDate.parse(raw.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
            }
            return Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty(); // an expected outcome, reported as a finding by Canonical
        }
    }
}
