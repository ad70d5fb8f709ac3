package io.billfold.invoice.content;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check says about an invoice. A failed check is shown to the reviewer; it is never an exception.
 *
 * @param code the rule's number where there is one ({@code BR-CO-15}), else upper case with dashes ({@code IBAN-97})
 * @param field the field it concerns most, if one
 */
public record Finding(
        String code,
        Severity severity,
        String detail,
        @Nullable Field field) {
    /** How much a finding matters: OK is a check that held and proves something. */
    public enum Severity {
        OK,
        INFO,
        WARNING,
        ERROR;

        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
