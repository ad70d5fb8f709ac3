package io.billfold.extraction.rejection;

import io.billfold.extraction.Rejection;
import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.PageIndex.Place;
import io.billfold.extraction.rank.Words;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Evidence.Source;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.money.PrintedDates;
import io.billfold.money.PrintedNumbers;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a new draft against the reason for which a person rejected the one before. A value that the reason speaks of and that is the same
 * again is believed no longer; if the reason says what it should be and the page shows that, it is taken instead.
 */
public final class Objections {
    /** Of a value that a person has objected to. */
    private static final double OBJECTED = 0.3;
    /** Of a value that a person has named and the page shows. */
    private static final double NAMED = 0.85;

    private static final Map<String, List<String>> WORDS = Words.load(Objections.class, "fields.tsv");

    private final Rejection rejection;
    private final PageIndex index;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private final List<Finding> findings;

    private Objections(Draft draft, Rejection rejection, List<Page> pages) {
        this.rejection = rejection;
        this.index = new PageIndex(pages);
        this.fields.putAll(draft.content().fields());
        this.evidence.putAll(draft.evidence());
        this.findings = new ArrayList<>(draft.findings());
    }

    /** @return the draft with doubt where the reason puts it; the same if the reason speaks of no value that was read again */
    public static Draft to(Draft draft, Rejection rejection, List<Page> pages) {
        Objections objections = new Objections(draft, rejection, pages);
        List<Field> again = objections.readAgain(draft);
        if (again.isEmpty()) {
            return draft;
        }
        again.forEach(objections::object);
        InvoiceContent content = new InvoiceContent(
                objections.fields,
                draft.content().vatBreakdown(),
                draft.content().lines());
        return new Draft(
                draft.kind(),
                content,
                objections.evidence,
                objections.findings,
                false,
                draft.category(),
                draft.summary(),
                draft.pages(),
                draft.modelReading());
    }

    private List<Field> readAgain(Draft draft) {
        String reason = Words.plain(rejection.reason());
        return WORDS.entrySet().stream()
                .filter(entry -> Words.count(reason, entry.getValue()) > 0)
                .map(entry -> Field.valueOf(entry.getKey()))
                .filter(field -> draft.content().text(field).isPresent()
                        && draft.content()
                                .text(field)
                                .equals(rejection.content().text(field)))
                .sorted()
                .toList();
    }

    private void object(Field field) {
        String before = String.valueOf(fields.get(field));
        Evidence known = evidence.get(field);
        Optional<Named> named = named(field, before);
        if (named.isPresent()) {
            Place place = named.get().place();
            fields.put(field, named.get().value());
            evidence.put(field, new Evidence(place.page(), place.box(), place.text(), Source.RULES, NAMED));
        } else if (known != null) {
            evidence.put(
                    field,
                    new Evidence(
                            known.page(),
                            known.box(),
                            known.text(),
                            known.source(),
                            Math.min(OBJECTED, known.confidence())));
        }
        findings.add(new Finding(
                "REJECTED-BEFORE",
                Severity.WARNING,
                named.map(value -> "It was rejected with " + before + "; the reason names " + value.value()
                                + ", which the page shows.")
                        .orElse("It was rejected with " + before + " before, and reads the same again."),
                field));
    }

    private record Named(String value, Place place) {}

    /** What the reason says the value should be, if it says one thing only and the page shows it. */
    private Optional<Named> named(Field field, String before) {
        Stream<Named> all = switch (field.type()) {
            case AMOUNT -> namedAmounts(before);
            case DATE -> namedDates(before);
            case TEXT, CODE, CURRENCY, CODES -> Stream.empty();
        };
        List<Named> distinct = all.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    private Stream<Named> namedAmounts(String before) {
        BigDecimal rejected = new BigDecimal(before);
        return PrintedNumbers.find(rejection.reason()).stream()
                .flatMap(number -> number.readings().stream())
                .map(reading -> reading.value())
                .filter(value -> value.compareTo(rejected) != 0)
                .map(value -> value.scale() < rejected.scale() ? value.setScale(rejected.scale()) : value)
                .flatMap(value -> index.amount(value).map(place -> new Named(value.toPlainString(), place)).stream());
    }

    private Stream<Named> namedDates(String before) {
        LocalDate rejected = LocalDate.parse(before);
        return PrintedDates.find(rejection.reason()).stream()
                .flatMap(date -> date.readings().stream())
                .map(reading -> reading.date())
                .filter(day -> !day.equals(rejected))
                .flatMap(day -> index.date(day).map(place -> new Named(day.toString(), place)).stream());
    }
}
