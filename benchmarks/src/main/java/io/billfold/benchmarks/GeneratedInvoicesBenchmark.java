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
import picocli.CommandLine.Option;

/** Times calls, one after the other, over invoices written straight into the embedded database as Billfold would have. */
abstract class GeneratedInvoicesBenchmark implements Callable<Integer> {
    @Option(names = "--invoices", description = "How many are generated (default: ${DEFAULT-VALUE}).")
    private int invoices = 1_000_000;

    @Option(names = "--calls", description = "Calls of each kind (default: ${DEFAULT-VALUE}).")
    private int calls = 200;

    @Option(names = "--data", description = "A data folder to use again; without it a new one is filled.")
    private Path data = Path.of("");

    /** The kinds of calls, as formats. */
    abstract List<String> kinds();

    /** A call of that kind, different each time. */
    abstract String path(String kind, Random random);

    /** SQL that fills what is measured beside documents and invoices. */
    List<String> furtherRows() {
        return List.of();
    }

    @Override
    public Integer call() throws Exception {
        boolean fresh = data.toString().isEmpty();
        if (fresh) {
            data = Files.createTempDirectory("billfold-generated").resolve("data");
        }
        try (Server server = Server.start(data)) {
            server.signIn();
            if (fresh) {
                fill();
            }
            System.out.println(Figures.header());
            Figures all = new Figures();
            Random random = new Random(1);
            for (String kind : kinds()) {
                Figures figures = new Figures();
                for (int i = 0; i < calls; i++) {
                    String path = path(kind, random);
                    long begin = System.nanoTime();
                    server.get(path);
                    double took = (System.nanoTime() - begin) / 1e6;
                    if (i >= calls / 10) { // the first tenth warms up
                        figures.add(took);
                        all.add(took);
                    }
                }
                System.out.println(figures.row("`" + kind.replace("%%", "%").replace("%d", "n") + "`"));
            }
            System.out.println(all.row("all of them"));
        }
        return 0;
    }

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
                           sha256(convert_to(n::text, 'UTF8')), 'raw/generated-' || n, 'UPLOAD', now() - n * interval '30 seconds'
                    from generate_series(1, %d) n""".formatted(invoices));
            statement.execute("""
                    insert into invoices (account_id, document_id, request_id, filename, source, state, document_type, category, number,
                                          seller_name, seller_key, issue_date, currency, total, draft, created_at, updated_at)
                    select account_id, id, request_id, filename, 'UPLOAD',
                           (array['needs_review', 'confirmed', 'confirmed', 'confirmed', 'rejected', 'failed'])[1 + id % 6],
                           'invoice', (array['Utilities', 'Travel', 'Electronics', 'Other'])[1 + id % 4], 'N-' || id,
                           'Vendor ' || id % 5000, 'vendor' || id % 5000, date '2024-01-01' + (id % 1000)::int,
                           (array['EUR', 'EUR', 'USD', 'CHF'])[1 + id % 4], (id % 1000000) / 100.0,
                           '{"kind": "INVOICE", "content": {"fields": {}, "vatBreakdown": [], "lines": []}, "evidence": {}, "findings": [],
                             "proved": false, "summary": "", "pages": [1]}',
                           created_at, created_at
                    from documents where blob_key like 'raw/generated-%'""");
            for (String sql : furtherRows()) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
        }
    }
}
