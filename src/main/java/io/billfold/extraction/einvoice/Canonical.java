package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Address;
import io.billfold.extraction.einvoice.EInvoice.Line;
import io.billfold.extraction.einvoice.EInvoice.VatGroup;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns an {@link EInvoice} into the fields of {@link InvoiceContent} in canonical text, each with its element's path as evidence. */
final class Canonical {
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{8}(?:[A-Z0-9]{3})?");
    private static final Pattern OPERATION = Pattern.compile("(?<![A-Za-z0-9])OP\\d{4,}(?:_\\d{4,})*(?![A-Za-z0-9])");
    private static final int DEFAULT_DIGITS = 2;
    /** For a date that was understood from a sentence. */
    private static final double FROM_WORDS = 0.9;

    private final EInvoice invoice;
    private final int digits;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private final List<Finding> findings = new ArrayList<>();

    private Canonical(EInvoice invoice) {
        this.invoice = invoice;
        this.digits = currency(invoice.currency())
                .map(Currency::getDefaultFractionDigits)
                .filter(number -> number >= 0)
                .orElse(DEFAULT_DIGITS);
    }

    /** @param findings of values that are there but cannot be what they should */
    record Result(InvoiceContent content, Map<Field, Evidence> evidence, List<Finding> findings) {}

    static Result of(EInvoice invoice) {
        Canonical canonical = new Canonical(invoice);
        canonical.document();
        canonical.parties();
        canonical.payment();
        canonical.totals();
        InvoiceContent content = new InvoiceContent(canonical.fields, canonical.vatBreakdown(), canonical.lines());
        return new Result(content, canonical.evidence, canonical.findings);
    }

    private void document() {
        text(Field.NUMBER, invoice.number());
        date(Field.ISSUE_DATE, invoice.issueDate());
        dueDate();
        currency(invoice.currency())
                .ifPresentOrElse(
                        known -> put(Field.CURRENCY, known.getCurrencyCode(), invoice.currency()),
                        () -> unreadable(Field.CURRENCY, invoice.currency(), "no currency of ISO 4217"));
        text(Field.PURCHASE_ORDER, invoice.purchaseOrder());
        operationNumbers();
    }

    private void dueDate() {
        date(Field.DUE_DATE, invoice.dueDate());
        if (!invoice.dueDate().isPresent()) {
            Value terms = invoice.paymentTerms();
            PaymentTerms.dueDate(terms.raw(), invoice.issueDate().date())
                    .ifPresent(date -> put(Field.DUE_DATE, date.toString(), terms, FROM_WORDS));
        }
    }

    private void parties() {
        text(Field.SELLER_NAME, invoice.seller().name());
        address(invoice.seller().address());
        code(Field.SELLER_VAT_ID, invoice.seller().vatId());
        code(Field.SELLER_TAX_NUMBER, invoice.seller().taxNumber());
        text(Field.BUYER_NAME, invoice.buyer().name());
        code(Field.BUYER_VAT_ID, invoice.buyer().vatId());
    }

    private void payment() {
        PaymentMeans.word(invoice.payment().meansCode().raw())
                .ifPresent(word ->
                        put(Field.PAYMENT_METHOD, word, invoice.payment().meansCode()));
        invoice.payment().accounts().stream()
                .filter(account -> IBAN.matcher(compact(account)).matches())
                .findFirst()
                .ifPresent(account -> put(Field.IBAN, compact(account), account));
        if (BIC.matcher(compact(invoice.payment().bic())).matches()) {
            put(Field.BIC, compact(invoice.payment().bic()), invoice.payment().bic());
        }
        text(Field.PAYMENT_REFERENCE, invoice.payment().reference());
    }

    private void totals() {
        amount(Field.NET_TOTAL, invoice.totals().net());
        amount(Field.TAX_TOTAL, invoice.totals().tax());
        amount(Field.TOTAL, invoice.totals().total());
        amount(Field.AMOUNT_DUE, invoice.totals().due());
    }

    /** Street and additions, then postcode and city, with commas between. */
    private void address(Address address) {
        Value city = address.city().or(address.postcode());
        String place = Stream.of(address.postcode(), address.city())
                .filter(Value::isPresent)
                .map(Value::raw)
                .collect(Collectors.joining(" "));
        List<Value> lines = address.lines();
        String all = Stream.concat(lines.stream().map(Value::raw), Stream.of(place))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            put(Field.SELLER_ADDRESS, spacesCollapsed(all), lines.isEmpty() ? city : lines.getFirst());
        }
    }

    private void operationNumbers() {
        Stream<Value> texts = Stream.of(
                        invoice.notes().stream(),
                        Stream.of(invoice.purchaseOrder(), invoice.buyerReference(), invoice.paymentTerms()),
                        invoice.lines().stream().flatMap(line -> Stream.of(line.name(), line.description())))
                .flatMap(same -> same);
        Map<String, Value> found = new java.util.LinkedHashMap<>();
        texts.forEach(text -> OPERATION.matcher(text.raw()).results().forEach(match -> {
            // OP123456_78901 is printed for two operations, OP123456 and OP78901.
            String[] parts = match.group().substring(2).split("_", -1);
            Stream.of(parts).forEach(part -> found.putIfAbsent("OP" + part, text));
        }));
        if (!found.isEmpty()) {
            put(
                    Field.OPERATION_NUMBERS,
                    String.join(" ", found.keySet()),
                    found.values().iterator().next());
        }
    }

    private List<VatBreakdown> vatBreakdown() {
        return invoice.vatBreakdown().stream().map(this::vatGroup).toList();
    }

    private VatBreakdown vatGroup(VatGroup group) {
        return new VatBreakdown(
                plain(group.rate()),
                group.category().text().orElse(null),
                group.taxable().number().map(this::rounded).orElse(null),
                group.tax().number().map(this::rounded).orElse(null));
    }

    private List<InvoiceLine> lines() {
        return invoice.lines().stream().map(this::line).toList();
    }

    private InvoiceLine line(Line line) {
        return new InvoiceLine(
                line.name()
                        .or(line.description())
                        .text()
                        .map(Canonical::spacesCollapsed)
                        .orElse(null),
                plain(line.quantity()),
                line.unit().text().orElse(null),
                plain(line.unitPrice()),
                line.net().number().map(this::rounded).orElse(null),
                plain(line.vatRate()));
    }

    private void text(Field field, Value value) {
        value.text().ifPresent(raw -> put(field, spacesCollapsed(raw), value));
    }

    private void code(Field field, Value value) {
        if (value.isPresent()) {
            put(field, compact(value), value);
        }
    }

    private void date(Field field, Value value) {
        value.date()
                .ifPresentOrElse(date -> put(field, date.toString(), value), () -> unreadable(field, value, "no date"));
    }

    private void amount(Field field, Value value) {
        value.number()
                .ifPresentOrElse(
                        number -> put(field, rounded(number).toPlainString(), value),
                        () -> unreadable(field, value, "no decimal number"));
    }

    private void put(Field field, String text, Value source) {
        put(field, text, source, 1);
    }

    private void put(Field field, String text, Value source, double confidence) {
        fields.put(field, text);
        evidence.put(field, new Evidence(null, null, source.path(), Evidence.Source.EINVOICE, confidence));
    }

    private void unreadable(Field field, Value value, String why) {
        if (value.isPresent()) {
            findings.add(new Finding(
                    "EINVOICE-VALUE",
                    Severity.ERROR,
                    value.path() + " is " + why + ": " + shortened(value.raw()),
                    field));
        }
    }

    private static Optional<Currency> currency(Value code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equalsIgnoreCase(code.raw()))
                .findFirst();
    }

    private BigDecimal rounded(BigDecimal number) {
        return number.setScale(digits, RoundingMode.HALF_UP);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal plain(Value value) {
        return value.number()
                .map(BigDecimal::stripTrailingZeros)
                .map(number -> number.scale() < 0 ? number.setScale(0) : number)
                .orElse(null);
    }

    private static String compact(Value value) {
        return value.raw().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String spacesCollapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
