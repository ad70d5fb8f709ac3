package io.billfold.reading;

/**
 * A document that cannot be read, and why.
 *
 * @param reason the stable code
 * @param detail in words, for a person
 */
public record Unreadable(Reason reason, String detail) implements ReadingOutcome, Opening {
    /** Why a document cannot be read. The lower-case name is the stable code of the API. */
    public enum Reason {
        EMPTY_FILE,
        FILE_TOO_LARGE,
        UNSUPPORTED_TYPE,
        CORRUPT_PDF,
        ENCRYPTED_PDF,
        CORRUPT_IMAGE,
        CORRUPT_XML,
        CORRUPT_CONTAINER,
        TOO_MANY_PAGES,
        PAGE_TOO_LARGE,
        IMAGE_TOO_LARGE,
        IMAGE_TOO_SMALL,
        TOO_DEEPLY_NESTED,
        READING_TIMED_OUT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
