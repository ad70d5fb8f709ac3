package io.billfold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reading",
        description = "CPU time, wall clock and memory of reading a folder of scans, beside `tesseract --psm 6` on the same files.")
final class ReadingBenchmark implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Images.")
    private Path folder = Path.of(".");

    @Option(names = "--files", description = "The first so many (default: ${DEFAULT-VALUE}).")
    private int files = 60;

    @Option(names = "--repeat", description = "Read the files so many times over in one process (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Override
    public Integer call() throws Exception {
        List<String> images = images();
        List<String> words = new ArrayList<>(List.of(
                Server.home().resolve("billfold").toString(), "read", "--jsonl", "-j", "2"));
        for (int i = 0; i < repeat; i++) {
            words.addAll(images);
        }
        System.out.println("| | pages | wall s | CPU s | CPU s a page | highest resident MB |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        measure("billfold read -j 2", words, images.size() * repeat);
        if (repeat == 1) {
            String script = "for f in \"$@\"; do tesseract \"$f\" - --psm 6 >/dev/null 2>&1; done";
            List<String> tesseract = new ArrayList<>(List.of("sh", "-c", script, "sh"));
            tesseract.addAll(images);
            measure("tesseract --psm 6", tesseract, images.size());
        }
        return 0;
    }

    private List<String> images() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(jpg|jpeg|png)"))
                    .sorted()
                    .limit(files)
                    .map(Path::toString)
                    .toList();
        }
    }

    /** GNU time knows the CPU time of a process and of the children it waited for, and the memory of the largest. */
    private static void measure(String name, List<String> words, int pages) throws IOException, InterruptedException {
        Path figures = Files.createTempFile("billfold-time", ".txt");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", figures.toString(), "-f", "%e %U %S %M"));
        timed.addAll(words);
        int exitCode = new ProcessBuilder(timed)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        String[] parts = Files.readAllLines(figures).getLast().split(" ");
        double cpu = Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]);
        System.out.printf(
                Locale.ROOT,
                "| %s%s | %d | %s | %.1f | %.2f | %d |%n",
                name,
                exitCode == 0 ? "" : " (exit " + exitCode + ")",
                pages,
                parts[0],
                cpu,
                cpu / pages,
                Long.parseLong(parts[3]) / 1024);
    }
}
