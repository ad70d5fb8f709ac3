package io.billfold.problem;

import java.util.Map;

/**
 * An answer that is not the wished one, told to the caller as {@code application/problem+json} (RFC 9457).
 *
 * <p>The code is stable: programs decide by it. The detail is for people: what, which id, which state. It never holds
 * invoice contents, names, tokens or stack traces.
 */
public final class Problem extends RuntimeException {
    private final int status;
    private final String code;
    private final Map<String, Object> properties;

    public Problem(int status, String code, String detail, Map<String, Object> properties) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.properties = Map.copyOf(properties);
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** The stable code, lower case with underscores, for example {@code corrupt_pdf}. */
    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Further members of the problem document, for example the fields that were refused. */
    public Map<String, Object> properties() {
        return properties;
    }
}
