package io.billfold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Many invoices at once, for measuring lists, searches and exports. */
final class GeneratedInvoices {
    private static final String DOCUMENTS = """
            insert into documents (account_id, request_id, filename, media_type, size_bytes, sha256, blob_key, source, created_at)
            select (select min(id) from account), gen_random_uuid(), 'scan-' || n || '.pdf', 'PDF', 1000,
                   sha256(convert_to(n::text, 'UTF8')), 'raw/generated-' || n, 'UPLOAD', now() - n * interval '30 seconds'
            from generate_series(1, ?) n""";

    /** A row's columns and its draft say the same, for exports and questions read what the database takes from the draft. */
    private static final String INVOICES = """
            insert into invoices (account_id, document_id, request_id, filename, source, state, document_type, category, number,
                                  seller_name, seller_key, issue_date, due_date, currency, total, draft, created_at, updated_at)
            select account_id, id, request_id, filename, 'UPLOAD', state, 'invoice', category, number, seller_name, seller_key,
                   issue_date, issue_date + 14, currency, total,
                   jsonb_build_object(
                       'kind', 'INVOICE',
                       'content', jsonb_build_object(
                           'fields', jsonb_build_object(
                               'NUMBER', number, 'SELLER_NAME', seller_name, 'ISSUE_DATE', issue_date,
                               'DUE_DATE', issue_date + 14, 'CURRENCY', currency, 'TOTAL', total::text,
                               'NET_TOTAL', net::text, 'TAX_TOTAL', (total - net)::text, 'AMOUNT_DUE', total::text),
                           'vatBreakdown', '[]'::jsonb,
                           'lines', '[]'::jsonb),
                       'category', category, 'evidence', '{}'::jsonb, 'findings', '[]'::jsonb, 'proved', false,
                       'summary', '', 'pages', '[1]'::jsonb),
                   created_at, created_at
            from documents, lateral (
                select (array['needs_review', 'confirmed', 'confirmed', 'confirmed', 'rejected', 'failed'])[1 + id % 6] as state,
                       (array['Utilities', 'Travel', 'Electronics', 'Other'])[1 + id % 4] as category,
                       'N-' || id as number, 'Vendor ' || id % 5000 as seller_name, 'vendor' || id % 5000 as seller_key,
                       date '2024-01-01' + (id % 1000)::int as issue_date,
                       (array['EUR', 'EUR', 'USD', 'CHF'])[1 + id % 4] as currency,
                       round((id % 1000000) / 100.0, 2) as total, round((id % 1000000) / 119.0, 2) as net) as said
            where blob_key like 'raw/generated-%'""";

    private GeneratedInvoices() {}

    /**
     * Rows as Billfold would have written them, straight into the embedded database.
     *
     * @param further statements that fill what is measured beside documents and invoices
     */
    static void fill(Path data, int invoices, List<String> further) throws IOException, SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            try (var documents = connection.prepareStatement(DOCUMENTS)) {
                documents.setInt(1, invoices);
                documents.execute();
            }
            statement.execute(INVOICES);
            for (String sql : further) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
        }
    }

    /** To the embedded database of a server that runs. */
    static Connection connect(Path data) throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/billfold";
        String password = Files.readString(postgres.resolve("password")).strip();
        return DriverManager.getConnection(url, "billfold", password);
    }
}
