package io.billfold.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts invoices into the database as if they had been read, without a document to read. */
public record StoredInvoices(JdbcClient database, long account) {
    /** An invoice in review, of which only what matters need be said. */
    public record Sample(
            String seller,
            @Nullable String category,
            @Nullable LocalDate issueDate,
            String currency,
            BigDecimal total,
            BigDecimal tax,
            String state,
            boolean archived,
            @Nullable String number,
            String paymentMethod,
            @Nullable LocalDate dueDate) {
        public static Sample of(String seller, String date, String total) {
            BigDecimal amount = new BigDecimal(total);
            return new Sample(
                    seller,
                    "Utilities",
                    LocalDate.parse(date),
                    "EUR",
                    amount,
                    new BigDecimal("1.00"),
                    "confirmed",
                    false,
                    "N-" + UUID.randomUUID().toString().substring(0, 8),
                    "card",
                    LocalDate.parse(date).plusDays(14));
        }

        public Sample in(String otherCurrency) {
            return new Sample(
                    seller,
                    category,
                    issueDate,
                    otherCurrency,
                    total,
                    tax,
                    state,
                    archived,
                    number,
                    paymentMethod,
                    dueDate);
        }

        public Sample withState(String other, boolean putAway) {
            return new Sample(
                    seller, category, issueDate, currency, total, tax, other, putAway, number, paymentMethod, dueDate);
        }

        public Sample withCategory(@Nullable String other) {
            return new Sample(
                    seller, other, issueDate, currency, total, tax, state, archived, number, paymentMethod, dueDate);
        }

        public Sample numbered(String other) {
            return new Sample(
                    seller, category, issueDate, currency, total, tax, state, archived, other, paymentMethod, dueDate);
        }
    }

    /** The account of the user who signed in with a token of this e-mail address. */
    public static StoredInvoices of(JdbcClient database, String email) {
        long account = database.sql("select account_id from users where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
        return new StoredInvoices(database, account);
    }

    public long add(Sample invoice) {
        long document =
                database.sql("""
                        insert into documents (account_id, request_id, filename, media_type, size_bytes, sha256, blob_key,
                            source, created_at)
                        values (:account, gen_random_uuid(), 'a.pdf', 'PDF', 1, sha256(gen_random_uuid()::text::bytea),
                            gen_random_uuid()::text, 'UPLOAD', now())
                        returning id""").param("account", account).query(Long.class).single();
        String draft = """
                {"kind": "INVOICE", "content": {"fields": {"SELLER_NAME": %s, "TOTAL": "%s", "TAX_TOTAL": "%s",
                  "NET_TOTAL": "%s", "CURRENCY": "%s", "PAYMENT_METHOD": "%s", "NUMBER": %s, "ISSUE_DATE": "%s"},
                  "vatBreakdown": [], "lines": []}, "evidence": {}, "findings": [], "proved": false,
                  "category": null, "summary": "", "pages": [1]}""".formatted(
                        quoted(invoice.seller()),
                        invoice.total(),
                        invoice.tax(),
                        invoice.total().subtract(invoice.tax()),
                        invoice.currency(),
                        invoice.paymentMethod(),
                        quoted(String.valueOf(invoice.number())),
                        invoice.issueDate());
        return database.sql("""
                        insert into invoices (account_id, document_id, request_id, filename, source, state, archived,
                            document_type, category, number, seller_name, issue_date, due_date, currency, total, draft,
                            created_at, updated_at)
                        values (:account, :document, gen_random_uuid(), 'a.pdf', 'UPLOAD', :state, :archived, 'invoice',
                            :category, :number, :seller, :issueDate, :dueDate, :currency, :total, :draft::jsonb,
                            :createdAt, :createdAt)
                        returning id""")
                .param("account", account)
                .param("document", document)
                .param("state", invoice.state())
                .param("archived", invoice.archived())
                .param("category", invoice.category())
                .param("number", invoice.number())
                .param("seller", invoice.seller())
                .param("issueDate", invoice.issueDate())
                .param("dueDate", invoice.dueDate())
                .param("currency", invoice.currency())
                .param("total", invoice.total())
                .param("draft", draft)
                .param("createdAt", OffsetDateTime.now(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
