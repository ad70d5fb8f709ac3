package io.billfold.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to many invoices at once. */
public enum Decision {
    CONFIRM,
    REJECT,
    RETRY,
    REOPEN,
    ARCHIVE,
    UNARCHIVE;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Decision> byJsonName(String name) {
        return Arrays.stream(values())
                .filter(decision -> decision.jsonName().equals(name))
                .findFirst();
    }
}
