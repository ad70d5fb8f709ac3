package io.billfold.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an invoice may fail to say: figures are made of such invoices too, and must lead to them. */
public enum Missing {
    VENDOR,
    DATE,
    CATEGORY;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Missing> byJsonName(String name) {
        return Arrays.stream(values())
                .filter(missing -> missing.jsonName().equals(name))
                .findFirst();
    }
}
