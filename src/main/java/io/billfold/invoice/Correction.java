package io.billfold.invoice;

import io.billfold.invoice.FieldInput.Cleared;
import io.billfold.invoice.FieldInput.Refused;
import io.billfold.invoice.FieldInput.Value;
import io.billfold.invoice.HistoryEntry.Change;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
 */
public record Correction(
        Map<String, JsonNode> fields,
        @Nullable String category,
        @Nullable String documentType) {
    private static final int LONGEST_CATEGORY = 60;

    /** What becomes of a correction. */
    public sealed interface Outcome {
        /** @param changes what differs, by JSON name; empty if the invoice said all that already */
        record Corrected(Draft draft, Map<String, Change> changes) implements Outcome {}

        /** @param reasons by JSON name, why a value cannot be */
        record Refused(Map<String, String> reasons) implements Outcome {}
    }

    /** Applies all of it or nothing. */
    Outcome applyTo(Draft draft) {
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
                case Cleared cleared -> replace(field, null, values, evidence, changes);
                case Value value -> replace(field, value.text(), values, evidence, changes);
            }
        });
        String newCategory = newCategory(draft, reasons, changes);
        DocumentKind newKind = newKind(draft, reasons, changes);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        InvoiceContent content = new InvoiceContent(
                values, draft.content().vatBreakdown(), draft.content().lines());
        Draft corrected = new Draft(
                newKind,
                content,
                evidence,
                draft.findings(),
                draft.proved(),
                newCategory,
                draft.summary(),
                draft.pages());
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
            evidence.put(field, new Evidence(null, null, after, Evidence.Source.PERSON, 1.0));
        }
    }

    private @Nullable String newCategory(Draft draft, Map<String, String> reasons, Map<String, Change> changes) {
        if (category == null || category.equals(draft.category())) {
            return draft.category();
        }
        String collapsed = FieldInput.Texts.collapsed(category);
        if (collapsed.isEmpty() || collapsed.length() > LONGEST_CATEGORY) {
            reasons.put("category", "must have 1 to " + LONGEST_CATEGORY + " characters");
        }
        changes.put("category", new Change(draft.category(), collapsed));
        return collapsed;
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
