package io.billfold.extraction.model;

import io.billfold.invoice.check.Iban;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import io.billfold.money.Currencies;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The claims of a model in canonical text; those that cannot be values of their field at all are dropped. */
final class Claims {
    private static final int LONGEST = 300;
    private static final int MOST_ROWS = 500;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern CODES = Pattern.compile("[\\p{L}\\p{N}]{2,20}( [\\p{L}\\p{N}]{2,20}){0,19}");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    private Claims() {}

    static Map<Field, String> values(ModelInvoice said) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        said.claims().forEach((field, claim) -> canonical(field, claim).ifPresent(value -> values.put(field, value)));
        return values;
    }

    private static Optional<String> canonical(Field field, String claim) {
        String text = claim.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT -> Optional.of(text);
            case CODE -> field == Field.IBAN ? iban(text) : Optional.of(text);
            case CODES -> Optional.of(text).filter(codes -> CODES.matcher(codes).matches());
            case CURRENCY ->
                Optional.of(text.toUpperCase(Locale.ROOT))
                        .filter(code -> code.length() == 3)
                        .filter(code -> !Currencies.meanings(code).isEmpty());
            case DATE -> date(text);
            case AMOUNT ->
                decimal(text)
                        .map(amount -> amount.scale() < 2 ? amount.setScale(2) : amount)
                        .map(BigDecimal::toPlainString);
        };
    }

    private static Optional<String> iban(String text) {
        return Optional.of(text.replace(" ", "").toUpperCase(Locale.ROOT)).filter(Iban::isValid);
    }

    private static Optional<String> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return Optional.of(date)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                    .map(LocalDate::toString);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(number -> DECIMAL.matcher(number).matches())
                .map(BigDecimal::new);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return decimal(text).orElse(null);
    }

    static List<InvoiceLine> lines(ModelInvoice said) {
        return said.lines().stream()
                .limit(MOST_ROWS)
                .map(item -> new InvoiceLine(
                        item.description() == null
                                ? null
                                : canonical(Field.SELLER_NAME, item.description())
                                        .orElse(null),
                        number(item.quantity()),
                        null,
                        number(item.unitPrice()),
                        number(item.net()),
                        number(item.vatRate())))
                .toList();
    }

    static List<VatBreakdown> vatBreakdown(ModelInvoice said) {
        return said.vatBreakdown().stream()
                .limit(MOST_ROWS)
                .map(vat -> new VatBreakdown(number(vat.rate()), null, number(vat.taxable()), number(vat.tax())))
                .toList();
    }
}
