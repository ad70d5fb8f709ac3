package io.billfold.blob;

import java.util.regex.Pattern;

/** The name of stored bytes: relative, lower case, slashes between parts, for example {@code raw/0198….pdf}. */
public record BlobKey(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");

    public BlobKey {
        if (value.length() > 200
                || value.contains("..")
                || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a blob key: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
