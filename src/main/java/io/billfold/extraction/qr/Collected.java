package io.billfold.extraction.qr;

import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.VatBreakdown;
import io.billfold.reading.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the values of one code with their evidence. */
final class Collected {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,2})?");

    private final Code code;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);

    Collected(Code code) {
        this.code = code;
    }

    void put(Field field, String text) {
        put(field, text, text, 1);
    }

    /**
     * @param text canonical
     * @param written as it stands in the code
     */
    void put(Field field, String text, String written, double confidence) {
        if (!text.isBlank()) {
            fields.put(field, text.strip());
            evidence.put(field, new Evidence(code.page(), code.box(), written.strip(), Evidence.Source.QR, confidence));
        }
    }

    void amount(Field field, BigDecimal amount, String written, double confidence) {
        put(field, amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), written, confidence);
    }

    static Optional<BigDecimal> decimal(String text) {
        return AMOUNT.matcher(text.strip()).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    QrContent as(QrContent.Standard standard, List<VatBreakdown> vatBreakdown) {
        return new QrContent(standard, new InvoiceContent(fields, vatBreakdown, List.of()), evidence);
    }
}
