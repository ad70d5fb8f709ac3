package io.billfold.account;

import io.billfold.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in the international form of E.164, {@code +491701234567}. */
public record PhoneNumber(String value) {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Takes the number as people and services write it: with spaces, dashes and brackets, the plus perhaps as 00 or left out. */
    public PhoneNumber {
        String digits = value.strip().replaceAll("[\\s()./\\-]", "").replaceFirst("^00", "+");
        value = digits.startsWith("+") ? digits : "+" + digits;
        if (!INTERNATIONAL.matcher(value).matches()) {
            throw new Problem(
                    422,
                    "invalid_phone",
                    "Write the number with its country code, like +49 170 1234567.",
                    Map.of("field", "phone"));
        }
    }

    /** What a chat service gives as a number; empty if it is none. */
    public static Optional<PhoneNumber> in(String text) {
        try {
            return Optional.of(new PhoneNumber(text));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
