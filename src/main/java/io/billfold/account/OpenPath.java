package io.billfold.account;

import org.springframework.http.HttpMethod;

/**
 * A path that answers without a token, such as a webhook that checks a signature itself. Everything else is closed; the
 * module that owns such a path declares it as a bean of this type.
 *
 * @param pattern as Spring matches it, for example {@code /assets/**}
 */
public record OpenPath(HttpMethod method, String pattern) {
    public static OpenPath get(String pattern) {
        return new OpenPath(HttpMethod.GET, pattern);
    }

    public static OpenPath post(String pattern) {
        return new OpenPath(HttpMethod.POST, pattern);
    }
}
