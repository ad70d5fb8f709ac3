package io.billfold.invoice;

import io.billfold.account.AccountId;
import io.billfold.document.DocumentId;
import io.billfold.document.Source;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invoices for tests, of which only what matters need be said. */
final class InvoiceFixture {
    static final Instant THEN = Instant.parse("2026-10-03T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-10-03T11:00:00Z");

    private InvoiceFixture() {}

    static Invoice anInvoice() {
        Origin origin = new Origin(
                new DocumentId(1), 1, UUID.fromString("00000000-0000-4000-8000-000000000001"), "a.pdf", Source.UPLOAD);
        return new Invoice(
                new InvoiceId(17),
                new AccountId(1),
                origin,
                State.PENDING,
                false,
                null,
                null,
                null,
                null,
                THEN,
                THEN,
                1,
                List.of());
    }

    static Invoice anInvoiceInReview() {
        return anInvoice().start(THEN).propose(aDraft(), null, THEN).stored();
    }

    static Draft aDraft() {
        return aDraftOf(Map.of(
                Field.NUMBER, "F-1",
                Field.SELLER_NAME, "Café Müller",
                Field.CURRENCY, "EUR",
                Field.TOTAL, "118.00"));
    }

    static Draft aDraftOf(Map<Field, String> fields) {
        Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
        fields.forEach((field, text) -> evidence.put(field, new Evidence(1, null, text, Evidence.Source.RULES, 0.9)));
        return new Draft(
                DocumentKind.INVOICE,
                new InvoiceContent(fields, List.of(), List.of()),
                evidence,
                List.of(),
                false,
                "Utilities",
                "Café Müller, 118.00 EUR",
                List.of(1));
    }
}
