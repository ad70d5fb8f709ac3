package io.billfold.document;

/** Identifies a stored original. */
public record DocumentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
