package io.billfold.search;

import io.billfold.document.Documents;
import io.billfold.document.PrintedText;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.OperationNumbers;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the entry of an invoice from what it says: its values, its lines, and every word of its own pages. */
@Component
class Entries {
    private final Documents documents;
    private final PrintedText printed;

    Entries(Documents documents, PrintedText printed) {
        this.documents = documents;
        this.printed = printed;
    }

    SearchEntry of(Invoice invoice) {
        Draft draft = invoice.draft();
        InvoiceContent content = draft == null ? InvoiceContent.EMPTY : draft.content();
        Map<String, String> fields = new LinkedHashMap<>();
        content.fields().forEach((field, text) -> fields.put(field.jsonName(), text));
        if (draft != null && draft.category() != null) {
            fields.put("category", draft.category());
        }
        fields.put("filename", invoice.origin().filename());
        return new SearchEntry(
                invoice.id().value(),
                invoice.account(),
                fields,
                draft == null ? "" : body(invoice, draft),
                invoice.state().jsonName(),
                invoice.archived(),
                content.text(Field.SELLER_NAME).orElse(null),
                draft == null ? null : draft.category(),
                content.text(Field.CURRENCY).orElse(null),
                content.date(Field.ISSUE_DATE).orElse(null),
                content.date(Field.DUE_DATE).orElse(null),
                content.amount(Field.TOTAL).orElse(null),
                content.text(Field.NUMBER).orElse(null),
                content.text(Field.OPERATION_NUMBERS)
                        .map(codes -> List.of(OperationNumbers.keys(codes)))
                        .orElse(List.of()),
                invoice.origin().filename(),
                invoice.origin().source().jsonName(),
                invoice.createdAt(),
                invoice.version());
    }

    /** The values' evidence and the lines come first: a very long document is cut off at its end. */
    private String body(Invoice invoice, Draft draft) {
        Stream<String> lines =
                draft.content().lines().stream().map(InvoiceLine::description).flatMap(Stream::ofNullable);
        Stream<String> evidence = draft.evidence().values().stream().map(Evidence::text);
        Stream<String> pages = documents
                .find(invoice.account(), invoice.origin().document())
                .stream()
                .map(document -> printed.on(document, draft.pages()));
        return Stream.of(lines, evidence, pages)
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
