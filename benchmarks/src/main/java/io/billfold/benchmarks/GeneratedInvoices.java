package io.billfold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Many invoices at once, for measuring lists and exports. */
final class GeneratedInvoices {
    private GeneratedInvoices() {}

    /** Rows as Billfold would have written them, straight into the embedded database. */
    static void fill(Path data, int invoices) throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/billfold";
        try (Connection connection = DriverManager.getConnection(
                        url, "billfold", Files.readString(postgres.resolve("password")).strip());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into documents (account_id, request_id, filename, media_type, size_bytes, sha256, blob_key, source, created_at)
                    select (select min(id) from account), gen_random_uuid(), 'scan-' || n || '.pdf', 'application/pdf', 1000,
                           sha256(convert_to(n::text, 'UTF8')), 'raw/generated-' || n, 'UPLOAD', now() - n * interval '30 seconds'
                    from generate_series(1, %d) n""".formatted(invoices));
            statement.execute("""
                    insert into invoices (account_id, document_id, request_id, filename, source, state, document_type, category, number,
                                          seller_name, seller_key, issue_date, currency, total, draft, created_at, updated_at)
                    select account_id, id, request_id, filename, 'UPLOAD',
                           (array['needs_review', 'confirmed', 'confirmed', 'confirmed', 'rejected', 'failed'])[1 + id %% 6],
                           'invoice', (array['Utilities', 'Travel', 'Electronics', 'Other'])[1 + id %% 4], 'N-' || id,
                           'Vendor ' || id %% 5000, 'vendor' || id %% 5000, date '2024-01-01' + (id %% 1000)::int,
                           (array['EUR', 'EUR', 'USD', 'CHF'])[1 + id %% 4], (id %% 1000000) / 100.0,
                           '{"kind": "INVOICE", "content": {"fields": {}, "vatBreakdown": [], "lines": []}, "evidence": {}, "findings": [],
                             "proved": false, "summary": "", "pages": [1]}',
                           created_at, created_at
                    from documents where blob_key like 'raw/generated-%%'""".formatted());
            statement.execute("vacuum analyze");
        }
    }
}
