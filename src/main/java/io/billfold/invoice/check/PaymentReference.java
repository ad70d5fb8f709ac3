package io.billfold.invoice.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Structured payment references: the Swiss QR reference (27 digits) and the creditor reference of ISO 11649 (RF…). */
public final class PaymentReference {
    private static final Pattern SWISS = Pattern.compile("\\d{27}");
    private static final Pattern CREDITOR = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");

    private PaymentReference() {}

    /** Unknown for a text of neither form. Spaces do not matter. */
    public static Verdict check(String reference) {
        String compact = reference.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (SWISS.matcher(compact).matches()) {
            return CheckDigits.recursive10(compact) ? Verdict.VALID : Verdict.INVALID;
        }
        if (CREDITOR.matcher(compact).matches()) {
            return CheckDigits.mod97(compact.substring(4) + compact.substring(0, 4)) == 1
                    ? Verdict.VALID
                    : Verdict.INVALID;
        }
        return Verdict.UNKNOWN;
    }
}
