package io.billfold.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "backlog", description = "Memory while a short and a long queue is worked off.")
final class BacklogBenchmark implements Callable<Integer> {
    @Option(names = "--queued", split = ",", description = "Lengths of the queue (default: ${DEFAULT-VALUE}).")
    private List<Integer> lengths = List.of(10, 10_000);

    @Override
    public Integer call() throws Exception {
        System.out.println("| documents queued | highest resident MB until the queue is empty | documents a second |");
        System.out.println("|---:|---:|---:|");
        for (int length : lengths) {
            Path data = Files.createTempDirectory("billfold-backlog").resolve("data");
            try (Server server = Server.start(data)) {
                server.signIn();
                long begin = System.nanoTime();
                double highest = 0;
                for (int number = 0; number < length; number++) {
                    server.upload("q-" + number + ".xml", Invoices.einvoice(number, 5_000));
                    if (number % 100 == 0) {
                        highest = Math.max(highest, server.residentMegabytes());
                    }
                }
                server.awaitQuiet();
                highest = Math.max(highest, server.residentMegabytes());
                System.out.printf(
                        Locale.ROOT, "| %d | %.0f | %.0f |%n", length, highest, length / ((System.nanoTime() - begin) / 1e9));
            }
        }
        return 0;
    }
}
