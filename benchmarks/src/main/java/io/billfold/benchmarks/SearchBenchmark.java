package io.billfold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "search", description = "Two words, two filters and all facets, over many generated invoices.")
final class SearchBenchmark implements Callable<Integer> {
    /** Words are as frequent as in language: the n-th of 20,000 is in about one invoice of n / 8. */
    private static final List<String> CALLS = List.of(
            "?q=word%d+word%d&status=confirmed&currency=EUR",
            "?q=word%d+word%d&category=Travel&date_from=2025-01-01&sort_by=total",
            "?q=wrod%d+word%d&status=confirmed&category=Utilities");

    @Option(names = "--invoices", description = "How many are generated (default: ${DEFAULT-VALUE}).")
    private int invoices = 1_000_000;

    @Option(names = "--calls", description = "Calls of each kind (default: ${DEFAULT-VALUE}).")
    private int calls = 200;

    @Option(names = "--data", description = "A data folder to use again; without it a new one is filled.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws Exception {
        boolean fresh = data.toString().isEmpty();
        if (fresh) {
            data = Files.createTempDirectory("billfold-search").resolve("data");
        }
        try (Server server = Server.start(data)) {
            server.signIn();
            if (fresh) {
                fill();
            }
            System.out.println(Figures.header());
            Random random = new Random(1);
            for (String call : CALLS) {
                Figures figures = new Figures();
                for (int i = 0; i < calls; i++) {
                    String path = "/api/search" + call.formatted(10 + random.nextInt(2_000), 10 + random.nextInt(200));
                    long begin = System.nanoTime();
                    server.get(path);
                    double took = (System.nanoTime() - begin) / 1e6;
                    if (i >= calls / 10) { // the first tenth warms up
                        figures.add(took);
                    }
                }
                System.out.println(figures.row("`" + call.replace("%d", "n") + "`"));
            }
        }
        return 0;
    }

    /** Rows as Billfold would have written them, straight into the embedded database. */
    private void fill() throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/billfold";
        try (Connection connection = DriverManager.getConnection(
                        url, "billfold", Files.readString(postgres.resolve("password")).strip());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into documents (account_id, request_id, filename, media_type, size_bytes, sha256, blob_key, source, created_at)
                    select (select min(id) from account), gen_random_uuid(), 'scan-' || n || '.pdf', 'PDF', 1000,
                           sha256(convert_to(n::text, 'UTF8')), 'raw/generated-' || n, 'UPLOAD', now()
                    from generate_series(1, %d) n""".formatted(invoices));
            statement.execute("""
                    insert into invoices (account_id, document_id, request_id, filename, source, state, document_type, category, number,
                                          seller_name, seller_key, issue_date, currency, total, created_at, updated_at)
                    select account_id, id, request_id, filename, 'UPLOAD',
                           (array['needs_review', 'confirmed', 'confirmed', 'confirmed', 'rejected', 'failed'])[1 + id % 6],
                           'invoice', (array['Utilities', 'Travel', 'Electronics', 'Other'])[1 + id % 4], 'N-' || id,
                           'Vendor ' || id % 5000, 'vendor' || id % 5000, date '2024-01-01' + (id % 1000)::int,
                           (array['EUR', 'EUR', 'USD', 'CHF'])[1 + id % 4], (id % 1000000) / 100.0, created_at, created_at
                    from documents where blob_key like 'raw/generated-%'""");
            statement.execute("""
                    insert into search_entries (invoice_id, account_id, words, fields, body, status, archived, vendor, category,
                                                currency, issue_date, total, number, source, created_at)
                    select id, account_id, setweight(to_tsvector('simple', seller_name || ' ' || number), 'A')
                               || setweight(to_tsvector('simple', text), 'D'),
                           jsonb_build_object('seller_name', seller_name, 'number', number), text, state, false, seller_name,
                           category, currency, issue_date, total, number, 'upload', created_at
                    from invoices, lateral (
                        select string_agg('word' || floor(exp(random() * ln(20000)))::int, ' ') as text
                        from generate_series(1, 80) where invoices.id is not null) as printed""");
            statement.execute("insert into search_words select 'word' || n from generate_series(1, 20000) n"
                    + " on conflict do nothing");
            statement.execute("vacuum analyze");
        }
    }
}
