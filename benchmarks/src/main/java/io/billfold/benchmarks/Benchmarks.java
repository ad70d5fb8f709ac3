package io.billfold.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements of the packaged jar, each printed as a Markdown table. Figures are for people; no test depends on them. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures the packaged jar from outside.",
        subcommands = {
            StartBenchmark.class,
            UploadBenchmark.class,
            BacklogBenchmark.class,
            ScaleBenchmark.class,
            LoadBenchmark.class,
            ListBenchmark.class,
            SearchBenchmark.class,
            OpenSearchBenchmark.class,
            ExportBenchmark.class,
            ReadingBenchmark.class
        })
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
