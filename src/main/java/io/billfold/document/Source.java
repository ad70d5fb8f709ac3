package io.billfold.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way by which a document came in. */
public enum Source {
    /** The web page, or a program that uses the same call. */
    UPLOAD,
    /** The ingestion API. */
    INGEST,
    EMAIL,
    FOLDER,
    WEBHOOK,
    TELEGRAM,
    WHATSAPP,
    IMPORT;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> byJsonName(String name) {
        return Arrays.stream(values())
                .filter(source -> source.jsonName().equals(name))
                .findFirst();
    }
}
