package io.billfold.extraction.qr;

import io.billfold.invoice.check.Iban;
import io.billfold.invoice.content.Field;
import io.billfold.reading.Code;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code for SEPA credit transfers (European Payments Council, EPC069-12, versions 001 and 002), in Germany and Austria "GiroCode". */
final class EpcCode {
    private static final int VERSION = 1;
    private static final int IDENTIFICATION = 3;
    private static final int BIC = 4;
    private static final int NAME = 5;
    private static final int IBAN = 6;
    private static final int AMOUNT = 7;
    private static final int STRUCTURED = 9;
    private static final int UNSTRUCTURED = 10;

    private EpcCode() {}

    static Optional<QrContent> read(Code code) {
        List<String> lines = code.text().lines().map(String::strip).toList();
        boolean epc = line(lines, 0).equals("BCD")
                && (line(lines, VERSION).equals("001") || line(lines, VERSION).equals("002"))
                && line(lines, IDENTIFICATION).equals("SCT")
                && Iban.isValid(line(lines, IBAN));
        return epc ? Optional.of(content(code, lines)) : Optional.empty();
    }

    private static QrContent content(Code code, List<String> lines) {
        Collected found = new Collected(code);
        found.put(Field.BIC, line(lines, BIC));
        found.put(Field.SELLER_NAME, line(lines, NAME));
        found.put(Field.IBAN, line(lines, IBAN).replace(" ", "").toUpperCase(Locale.ROOT), line(lines, IBAN), 1);
        found.put(Field.PAYMENT_METHOD, "credit_transfer", "SCT", 1);
        String written = line(lines, AMOUNT);
        if (written.startsWith("EUR")) {
            found.put(Field.CURRENCY, "EUR", written, 1);
            Collected.decimal(written.substring(3)).ifPresent(amount -> {
                found.amount(Field.AMOUNT_DUE, amount, written, 1);
                // What is to be paid is the total, unless something was paid before.
                found.amount(Field.TOTAL, amount, written, 0.95);
            });
        }
        String reference = line(lines, STRUCTURED);
        found.put(Field.PAYMENT_REFERENCE, reference.isEmpty() ? line(lines, UNSTRUCTURED) : reference);
        return found.as(QrContent.Standard.EPC, List.of());
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
