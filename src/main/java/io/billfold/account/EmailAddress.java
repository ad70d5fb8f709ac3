package io.billfold.account;

import io.billfold.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** An e-mail address as a user's name: in lower case, since people do not tell the cases apart. */
record EmailAddress(String value) {
    /** Only what every address has; whether it exists, only a mail can tell. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !ADDRESS.matcher(value).matches()) {
            throw new Problem(422, "invalid_email", "This is no e-mail address.", Map.of("field", "email"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
