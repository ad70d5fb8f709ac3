package io.billfold.extraction.qr;

import io.billfold.invoice.content.Field;
import io.billfold.reading.Code;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code of Saudi e-invoices (ZATCA, E-Invoicing Detailed Technical Guideline): Base64 of tag, length, value; tags 1 to 5 are the invoice. */
final class ZatcaCode {
    private static final int SELLER = 1;
    private static final int VAT_NUMBER = 2;
    private static final int TIME = 3;
    private static final int TOTAL = 4;
    private static final int TAX = 5;
    /** Fifteen digits, with a 3 at both ends. */
    private static final Pattern SAUDI_VAT_NUMBER = Pattern.compile("3\\d{13}3");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    private ZatcaCode() {}

    static Optional<QrContent> read(Code code) {
        Map<Integer, String> tags = tags(code.text());
        Optional<BigDecimal> total = Collected.decimal(tags.getOrDefault(TOTAL, ""));
        Optional<BigDecimal> tax = Collected.decimal(tags.getOrDefault(TAX, ""));
        boolean saudi = SAUDI_VAT_NUMBER
                .matcher(tags.getOrDefault(VAT_NUMBER, "").strip())
                .matches();
        return saudi && total.isPresent() && tax.isPresent()
                ? Optional.of(content(code, tags, total.get(), tax.get()))
                : Optional.empty();
    }

    private static QrContent content(Code code, Map<Integer, String> tags, BigDecimal total, BigDecimal tax) {
        Collected found = new Collected(code);
        found.put(Field.SELLER_NAME, tags.getOrDefault(SELLER, ""));
        found.put(Field.SELLER_VAT_ID, tags.getOrDefault(VAT_NUMBER, ""));
        String time = tags.getOrDefault(TIME, "").strip();
        date(time).ifPresent(date -> found.put(Field.ISSUE_DATE, date.toString(), time, 1));
        found.amount(Field.TOTAL, total, tags.getOrDefault(TOTAL, ""), 1);
        found.amount(Field.TAX_TOTAL, tax, tags.getOrDefault(TAX, ""), 1);
        found.amount(
                Field.NET_TOTAL,
                total.subtract(tax),
                tags.getOrDefault(TOTAL, "") + " − " + tags.getOrDefault(TAX, ""),
                1);
        // The code does not name it; the tax is declared in riyal, and nearly every invoice is written in it.
        found.put(Field.CURRENCY, "SAR", "ZATCA", 0.9);
        return found.as(QrContent.Standard.ZATCA, List.of());
    }

    /** Nothing if the text is no Base64 or its lengths do not fit. */
    private static Map<Integer, String> tags(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException noBase64) {
            return Map.of(); // an expected outcome: most codes hold something else
        }
        Map<Integer, String> tags = new HashMap<>();
        int at = 0;
        while (at + 2 <= bytes.length) {
            int tag = bytes[at] & 0xFF;
            int length = bytes[at + 1] & 0xFF;
            if (at + 2 + length > bytes.length) {
                return Map.of();
            }
            tags.putIfAbsent(tag, new String(bytes, at + 2, length, StandardCharsets.UTF_8));
            at += 2 + length;
        }
        return tags;
    }

    private static Optional<LocalDate> date(String time) {
        try {
            return DATE.matcher(time).matches()
                    ? Optional.of(LocalDate.parse(time.substring(0, 10)))
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty(); // an expected outcome, like a missing date
        }
    }
}
