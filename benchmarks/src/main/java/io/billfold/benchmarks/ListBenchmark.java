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

@Command(name = "list", description = "The list of invoices, with and without filters, over many generated invoices.")
final class ListBenchmark implements Callable<Integer> {
    private static final List<String> CALLS = List.of(
            "?page=1",
            "?page=%d",
            "?status=needs_review",
            "?status=confirmed&status=rejected&per_page=100",
            "?search=scan-%d",
            "?vendor=Vendor%%20%d",
            "?vendor=Vendor%%20%d&status=confirmed&sort_by=total",
            "?number=N-%d",
            "?date_from=2026-03-01&date_to=2026-03-07",
            "?total_min=9990&currency=EUR",
            "?category=Utilities&sort_by=issue_date",
            "?sort_by=total&sort_order=asc",
            "/status-summary");

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
            data = Files.createTempDirectory("billfold-list").resolve("data");
        }
        try (Server server = Server.start(data)) {
            server.signIn();
            if (fresh) {
                fill();
            }
            System.out.println(Figures.header());
            Figures all = new Figures();
            Random random = new Random(1);
            for (String call : CALLS) {
                Figures figures = new Figures();
                for (int i = 0; i < calls; i++) {
                    String path = "/api/invoices" + call.formatted(random.nextInt(1, 5000));
                    long begin = System.nanoTime();
                    server.get(path);
                    double took = (System.nanoTime() - begin) / 1e6;
                    if (i >= calls / 10) { // the first tenth warms up
                        figures.add(took);
                        all.add(took);
                    }
                }
                System.out.println(figures.row("`" + call.replace("%%", "%").replace("%d", "n") + "`"));
            }
            System.out.println(all.row("all of them"));
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
