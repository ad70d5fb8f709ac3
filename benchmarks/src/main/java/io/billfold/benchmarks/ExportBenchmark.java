package io.billfold.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "All invoices as files, timed to the last byte, with the server's memory.")
final class ExportBenchmark implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("csv", "xlsx");

    @Option(names = "--invoices", description = "How many are generated (default: ${DEFAULT-VALUE}).")
    private int invoices = 100_000;

    @Option(names = "--calls", description = "Exports of each kind (default: ${DEFAULT-VALUE}).")
    private int calls = 5;

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("billfold-export").resolve("data");
        try (Server server = Server.start(data)) {
            server.signIn();
            GeneratedInvoices.fill(data, invoices, List.of());
            System.out.println("| | calls | fastest s | slowest s | file MB | resident MB before | highest resident MB so far |");
            System.out.println("|---|---:|---:|---:|---:|---:|---:|");
            for (String format : FORMATS) {
                measure(server, format);
            }
        }
        return 0;
    }

    private void measure(Server server, String format) throws Exception {
        double before = server.residentMegabytes();
        double fastest = Double.MAX_VALUE;
        double slowest = 0;
        long bytes = 0;
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            bytes = server.download("/api/exports/invoices." + format);
            double took = (System.nanoTime() - begin) / 1e9;
            fastest = Math.min(fastest, took);
            slowest = Math.max(slowest, took);
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d rows as %s | %d | %.2f | %.2f | %.1f | %.0f | %.0f |%n",
                invoices,
                format,
                calls,
                fastest,
                slowest,
                bytes / 1e6,
                before,
                server.highestResidentMegabytes());
    }
}
