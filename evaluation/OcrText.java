import com.sun.management.OperatingSystemMXBean;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.Line;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingLimits;
import io.billfold.reading.ReadingOutcome;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what is read from every document of a folder as JSON lines {"id", "text"}, and tells what it cost. For scoring OCR by itself.
 *
 * <pre>
 * ./mvnw -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * CLASSPATH=target/classes:$(cat target/classpath) java evaluation/OcrText.java FOLDER OUT.jsonl [THREADS] [EVERY-NTH]
 * </pre>
 *
 * <p>The class path goes by the environment: ONNX Runtime 1.29 crashes in a process whose command line is longer than 4 KB.
 */
class OcrText {
    public static void main(String[] arguments) throws Exception {
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int every = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        reader.read(files.getFirst());
        long start = System.nanoTime();
        long cpu = machine.getProcessCpuTime();
        List<String> rows;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<String>> pending = Stream.iterate(0, i -> i < files.size(), i -> i + every)
                    .map(files::get)
                    .map(file -> pool.submit(() -> row(reader, file)))
                    .toList();
            rows = pending.stream().map(OcrText::result).toList();
        }
        Files.write(Path.of(arguments[1]), rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (machine.getProcessCpuTime() - cpu) / 1e9;
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .collect(Collectors.joining());
        System.out.printf(
                "%d documents, %.1f s, %.1f a minute, %.2f CPU s each, %s%n",
                rows.size(), seconds, rows.size() / seconds * 60, busy / rows.size(), resident);
    }

    private static String row(DocumentReader reader, Path file) throws Exception {
        String name = file.getFileName().toString();
        ReadingOutcome outcome = reader.read(file);
        String text = outcome instanceof Reading reading
                ? reading.pages().stream()
                        .flatMap(page -> page.lines().stream())
                        .map(Line::text)
                        .collect(Collectors.joining("\n"))
                : "";
        if (text.isEmpty()) {
            System.err.println(name + ": " + outcome);
        }
        return "{\"id\": " + quoted(name.replaceFirst("\\.[^.]+$", "")) + ", \"text\": " + quoted(text) + "}";
    }

    private static String result(Future<String> row) {
        try {
            return row.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }
}
