package io.billfold.invoice;

import io.billfold.document.Box;
import io.billfold.invoice.FieldInput.Cleared;
import io.billfold.invoice.FieldInput.Refused;
import io.billfold.invoice.FieldInput.Value;
import io.billfold.invoice.HistoryEntry.Change;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person wants an invoice to say instead.
 *
 * @param fields by JSON name; null clears the field
 * @param category null leaves it
 * @param documentType null leaves it
 * @param places by JSON name, where on the page the person pointed for a value of {@code fields}
 * @param lines all of them, in place of those there are; null leaves them
 */
public record Correction(
        Map<String, JsonNode> fields,
        @Nullable String category,
        @Nullable String documentType,
        Map<String, Place> places,
        @Nullable List<InvoiceLine> lines) {
    /** A place that the person pointed to; pages are counted from 1. */
    public record Place(int page, Box box) {}

    /** What becomes of a correction. */
    public sealed interface Outcome {
        /** @param changes what differs, by JSON name; empty if the invoice said all that already */
        record Corrected(Draft draft, Map<String, Change> changes) implements Outcome {}

        /** @param reasons by JSON name, why a value cannot be */
        record Refused(Map<String, String> reasons) implements Outcome {}
    }

    /**
     * Applies all of it or nothing.
     *
     * @param categories those of the account: a new one is one of them
     */
    Outcome applyTo(Draft draft, List<String> categories) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Map<String, Change> changes = new LinkedHashMap<>();
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(draft.content().fields());
        EnumMap<Field, Evidence> evidence = new EnumMap<>(Field.class);
        evidence.putAll(draft.evidence());

        Currency currency = currencyAfter(draft);
        fields.forEach((name, sent) -> {
            Optional<Field> known = Field.byJsonName(name);
            if (known.isEmpty()) {
                reasons.put(name, "is no field of an invoice");
                return;
            }
            Field field = known.get();
            switch (FieldInput.of(field, sent, currency)) {
                case Refused refused -> reasons.put(name, refused.reason());
                case Cleared cleared -> replace(field, null, null, values, evidence, changes);
                case Value value -> replace(field, value.text(), places.get(name), values, evidence, changes);
            }
        });
        String newCategory = newCategory(draft, categories, reasons, changes);
        DocumentKind newKind = newKind(draft, reasons, changes);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        InvoiceContent content = new InvoiceContent(values, draft.content().vatBreakdown(), newLines(draft, changes));
        Draft corrected = new Draft(
                newKind,
                content,
                evidence,
                draft.findings(),
                draft.proved(),
                newCategory,
                draft.summary(),
                draft.pages(),
                draft.modelReading());
        return new Outcome.Corrected(corrected, changes);
    }

    private @Nullable Currency currencyAfter(Draft draft) {
        JsonNode sent = fields.get(Field.CURRENCY.jsonName());
        if (sent != null && FieldInput.of(Field.CURRENCY, sent, null) instanceof Value value) {
            return FieldInput.Texts.currency(value.text());
        }
        return FieldInput.Texts.currency(draft.content().fields().get(Field.CURRENCY));
    }

    private static void replace(
            Field field,
            @Nullable String after,
            @Nullable Place place,
            Map<Field, String> values,
            Map<Field, Evidence> evidence,
            Map<String, Change> changes) {
        String before = values.get(field);
        if (Objects.equals(before, after)) {
            return;
        }
        changes.put(field.jsonName(), new Change(before, after));
        if (after == null) {
            values.remove(field);
            evidence.remove(field);
        } else {
            values.put(field, after);
            evidence.put(
                    field,
                    new Evidence(
                            place == null ? null : place.page(),
                            place == null ? null : place.box(),
                            after,
                            Evidence.Source.PERSON,
                            1.0));
        }
    }

    private List<InvoiceLine> newLines(Draft draft, Map<String, Change> changes) {
        List<InvoiceLine> before = draft.content().lines();
        if (lines == null || lines.equals(before)) {
            return before;
        }
        changes.put("lines", new Change(counted(before), counted(lines)));
        return lines;
    }

    /** The audit trail says how many lines there are and what they add up to: whole tables would hide the rest. */
    private static String counted(List<InvoiceLine> lines) {
        BigDecimal sum =
                lines.stream().map(InvoiceLine::net).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines.size() + " × " + sum.toPlainString();
    }

    private @Nullable String newCategory(
            Draft draft, List<String> categories, Map<String, String> reasons, Map<String, Change> changes) {
        if (category == null || category.equals(draft.category())) {
            return draft.category();
        }
        Optional<String> known = Categories.named(FieldInput.Texts.collapsed(category), categories);
        if (known.isEmpty()) {
            reasons.put("category", "is none of the account's categories");
            return draft.category();
        }
        if (!known.get().equals(draft.category())) {
            changes.put("category", new Change(draft.category(), known.get()));
        }
        return known.get();
    }

    private DocumentKind newKind(Draft draft, Map<String, String> reasons, Map<String, Change> changes) {
        if (documentType == null || documentType.equals(draft.kind().jsonName())) {
            return draft.kind();
        }
        Optional<DocumentKind> kind = Arrays.stream(DocumentKind.values())
                .filter(each -> each.jsonName().equals(documentType))
                .findFirst();
        if (kind.isEmpty()) {
            reasons.put("document_type", "is no type of document");
        }
        changes.put("document_type", new Change(draft.kind().jsonName(), documentType));
        return kind.orElse(draft.kind());
    }
}
