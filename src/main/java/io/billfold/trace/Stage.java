package io.billfold.trace;

import java.util.Locale;

/** What a document goes through, as metrics and traces name it. */
public enum Stage {
    /** At the door: what it is, and whether it can be read at all. */
    OPEN,
    /** Its pages become words. */
    READ,
    /** The part of reading that looks at a picture. */
    OCR,
    /** Words become an invoice. */
    EXTRACT,
    /** It is checked and put before a person. */
    PROPOSE;

    String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
