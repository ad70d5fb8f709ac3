package io.billfold.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** Times calls, one after the other, over {@link GeneratedInvoices}. */
abstract class GeneratedInvoicesBenchmark implements Callable<Integer> {
    @Option(names = "--invoices", description = "How many are generated (default: ${DEFAULT-VALUE}).")
    private int invoices = 1_000_000;

    @Option(names = "--calls", description = "Calls of each kind (default: ${DEFAULT-VALUE}).")
    private int calls = 200;

    @Option(names = "--data", description = "A data folder: filled if it does not exist, else used again.")
    private Path data = Path.of("");

    /** The kinds of calls, as formats. */
    abstract List<String> kinds();

    /** A call of that kind, different each time. */
    abstract String path(String kind, Random random);

    /** SQL that fills what is measured beside documents and invoices. */
    List<String> furtherRows() {
        return List.of();
    }

    /** What has to be done after the rows are there and before anything is measured. */
    void prepare(Server server, Path data, int invoices) throws Exception {}

    @Override
    public Integer call() throws Exception {
        if (data.toString().isEmpty()) {
            data = Files.createTempDirectory("billfold-generated").resolve("data");
        }
        boolean fresh = !Files.exists(data);
        try (Server server = Server.start(data)) {
            server.signIn();
            if (fresh) {
                GeneratedInvoices.fill(data, invoices, furtherRows());
                prepare(server, data, invoices);
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
                System.out.println(figures.row("`" + kind.replace("%%", "%").replace("%d", "n").replace("%s", "word") + "`"));
            }
            System.out.println(all.row("all of them"));
        }
        return 0;
    }
}
