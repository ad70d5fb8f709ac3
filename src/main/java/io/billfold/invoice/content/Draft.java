package io.billfold.invoice.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as proposed by the extraction, waiting for a person or, if proved, for nobody.
 *
 * @param evidence for every field of the content, why it is believed
 * @param proved whether the values prove each other (sums, checksums, e-invoice data, QR code)
 * @param category one of the account's categories
 * @param summary one line for the list
 * @param pages the pages of the document it stands on, counted from 1; empty for plain XML
 * @param modelReading what a language model read, beside the values; null where none was asked or none answered
 */
public record Draft(
        DocumentKind kind,
        InvoiceContent content,
        Map<Field, Evidence> evidence,
        List<Finding> findings,
        boolean proved,
        @Nullable String category,
        String summary,
        List<Integer> pages,
        @Nullable ModelReading modelReading) {
    public Draft {
        EnumMap<Field, Evidence> copy = new EnumMap<>(Field.class);
        copy.putAll(evidence);
        evidence = Collections.unmodifiableMap(copy);
        findings = List.copyOf(findings);
        pages = List.copyOf(pages);
    }

    /** Without a language model. */
    public Draft(
            DocumentKind kind,
            InvoiceContent content,
            Map<Field, Evidence> evidence,
            List<Finding> findings,
            boolean proved,
            @Nullable String category,
            String summary,
            List<Integer> pages) {
        this(kind, content, evidence, findings, proved, category, summary, pages, null);
    }

    public Draft withFindings(List<Finding> others) {
        return new Draft(kind, content, evidence, others, proved, category, summary, pages, modelReading);
    }

    public Draft withCategory(@Nullable String other) {
        return new Draft(kind, content, evidence, findings, proved, other, summary, pages, modelReading);
    }

    /** The same draft, whose values no longer prove each other. */
    public Draft unproved() {
        return new Draft(kind, content, evidence, findings, false, category, summary, pages, modelReading);
    }
}
