package io.billfold.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "start", description = "From the command to the first answer of /health on existing data, and memory when idle.")
final class StartBenchmark implements Callable<Integer> {
    @Option(names = "--times", description = "How often (default: ${DEFAULT-VALUE}).")
    private int times = 5;

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("billfold-start").resolve("data");
        System.out.println("| start | seconds to /health | resident MB, idle for 10 s |\n|---|---:|---:|");
        for (int i = 0; i <= times; i++) {
            long begin = System.nanoTime();
            try (Server server = Server.start(data)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                Thread.sleep(10_000);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.2f | %.0f |%n",
                        i == 0 ? "first (empty folder)" : "on existing data " + i,
                        seconds,
                        server.residentMegabytes());
            }
        }
        return 0;
    }
}
