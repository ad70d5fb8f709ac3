package io.billfold.invoice;

import java.util.Arrays;
import java.util.Locale;

/**
 * Codes of operations as they are compared: {@code OP443485} is found as {@code op443485} and as {@code 443485}, and
 * {@code OP123456_78901} is two codes.
 */
public final class OperationNumbers {
    private OperationNumbers() {}

    public static String[] keys(String codes) {
        return Arrays.stream(codes.toUpperCase(Locale.ROOT).split("[\\s_]+", -1))
                .map(code -> code.startsWith("OP") ? code.substring(2) : code)
                .filter(code -> !code.isEmpty())
                .toArray(String[]::new);
    }
}
