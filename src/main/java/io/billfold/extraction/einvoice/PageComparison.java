package io.billfold.extraction.einvoice;

import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.PageIndex.Place;
import io.billfold.invoice.check.Iban;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.FieldType;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the XML of a hybrid invoice with the page that a person sees (finding {@code PAGE-VS-XML}): who pays by the page must not pay
 * another account or amount than who pays by the XML. Values that are printed get their place on the page as evidence.
 */
final class PageComparison {
    static final String CODE = "PAGE-VS-XML";
    /** A page with fewer words is a picture or a cover, and says nothing against the XML. */
    private static final int ENOUGH_WORDS = 15;
    /** What must be on the page, and how bad it is if something else stands there. */
    private static final Map<Field, Severity> REQUIRED = new EnumMap<>(Map.of(
            Field.NUMBER, Severity.WARNING,
            Field.ISSUE_DATE, Severity.WARNING,
            Field.TOTAL, Severity.ERROR,
            Field.IBAN, Severity.ERROR,
            Field.SELLER_NAME, Severity.INFO));
    /** Found by their own words only; a currency is often a mere sign. */
    private static final Set<Field> NOT_SOUGHT = Set.of(Field.CURRENCY, Field.PAYMENT_METHOD, Field.SELLER_ADDRESS);

    private static final Pattern PRINTED_IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}\\s?\\d{2}(?:\\s?[A-Z0-9]){11,30}(?![A-Za-z0-9])");
    private static final Pattern TOTAL_LABEL = Pattern.compile(
            "gesamt(?:betrag|summe)|rechnungs(?:betrag|summe)|brutto|zahlbetrag|zu zahlen|total|ttc|net [àa] payer|amount due|totale|importe",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d.,' \\u00a0]*[.,]\\d{2}(?![.,]?\\d)(?![.,]\\s*$)");

    private final InvoiceContent content;
    private final PageIndex index;
    private final Map<Field, Evidence> evidence;
    private final List<Finding> findings = new ArrayList<>();

    private PageComparison(InvoiceContent content, Map<Field, Evidence> evidence, List<Page> pages) {
        this.content = content;
        this.evidence = new EnumMap<>(Field.class);
        this.evidence.putAll(evidence);
        this.index = new PageIndex(pages);
    }

    /** @param evidence now with page, box and printed text for what is printed */
    record Result(Map<Field, Evidence> evidence, List<Finding> findings) {}

    static Result of(InvoiceContent content, Map<Field, Evidence> evidence, List<Page> pages) {
        PageComparison comparison = new PageComparison(content, evidence, pages);
        if (comparison.index.words() >= ENOUGH_WORDS) {
            comparison.compare();
        }
        return new Result(comparison.evidence, comparison.findings);
    }

    private void compare() {
        List<Field> held = new ArrayList<>();
        content.fields().forEach((field, text) -> {
            if (NOT_SOUGHT.contains(field)) {
                return;
            }
            Optional<Place> place = find(field, text);
            place.ifPresent(found -> locate(field, found));
            if (REQUIRED.containsKey(field)) {
                if (place.isPresent()) {
                    held.add(field);
                } else {
                    missing(field, text);
                }
            }
        });
        otherAccount();
        if (findings.isEmpty() && !held.isEmpty()) {
            findings.add(new Finding(
                    CODE,
                    Severity.OK,
                    "The page shows the same as the XML: "
                            + held.stream().map(Field::jsonName).collect(Collectors.joining(", ")),
                    null));
        }
    }

    private Optional<Place> find(Field field, String text) {
        return switch (field.type()) {
            case AMOUNT -> index.amount(new BigDecimal(text));
            case DATE -> index.date(LocalDate.parse(text));
            case TEXT, CODE, CURRENCY -> index.text(text);
            case CODES -> index.text(text.split(" ", -1)[0]);
        };
    }

    private void locate(Field field, Place place) {
        Evidence before = evidence.get(field);
        double confidence = before == null ? 1 : before.confidence();
        evidence.put(
                field, new Evidence(place.page(), place.box(), place.text(), Evidence.Source.EINVOICE, confidence));
    }

    private void missing(Field field, String text) {
        String printed = instead(field);
        Severity severity = REQUIRED.getOrDefault(field, Severity.INFO);
        // No account at all on the page contradicts nothing.
        boolean silent = printed.isEmpty() && field == Field.IBAN;
        findings.add(new Finding(
                CODE,
                silent ? Severity.INFO : severity,
                field.jsonName() + ": the XML says " + text + ", the page "
                        + (printed.isEmpty() ? "does not show it" : "says " + printed),
                field));
    }

    /** What the page shows in place of a value; empty if nothing of its kind. */
    private String instead(Field field) {
        if (field == Field.IBAN) {
            return printedAccounts().stream().findFirst().orElse("");
        }
        if (field == Field.TOTAL) {
            return index.labelled(TOTAL_LABEL, AMOUNT).map(Place::text).orElse("");
        }
        if (field.type() == FieldType.DATE) {
            return index.dates(date -> !date.impossible())
                    .map(Place::text)
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining(", "));
        }
        return "";
    }

    /** The XML's account may stand in the small print while another one is put forward: both are told, the person decides. */
    private void otherAccount() {
        Optional<String> account = content.text(Field.IBAN);
        List<String> printed = printedAccounts();
        if (account.isPresent() && printed.contains(account.get()) && printed.size() > 1) {
            findings.add(new Finding(
                    CODE,
                    Severity.INFO,
                    "iban: the page shows other accounts beside the XML's " + account.get() + ": "
                            + printed.stream()
                                    .filter(other -> !other.equals(account.get()))
                                    .collect(Collectors.joining(", ")),
                    Field.IBAN));
        }
    }

    private List<String> printedAccounts() {
        return index.matches(PRINTED_IBAN)
                .map(place -> valid(place.text()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** An IBAN out of printed text; what a pattern took too much at the end is cut by the country's length. */
    private static Optional<String> valid(String printed) {
        String compact = PageIndex.normalised(printed);
        for (int start = 0; start + 15 <= compact.length(); start++) {
            int length = Iban.length(compact.substring(start, start + 2));
            if (length > 0 && start + length <= compact.length()) {
                String candidate = compact.substring(start, start + length);
                if (Iban.isValid(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
