package io.billfold.commandline;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.ModelUse;
import io.billfold.extraction.Occasion;
import io.billfold.extraction.memory.VendorMemories;
import io.billfold.model.EnvironmentModel;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.ReadingLimits;
import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        description = "Reads documents and prints what they say, with no server and no database.",
        footer = "%nExit code 1 if any document could not be read.")
final class ReadCommand implements Callable<Integer> {
    /** Results are printed in the order of the files, so a slow one holds back at most so many finished ones. */
    private static final int AHEAD = 64;

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders to be searched for documents.")
    private List<Path> files = List.of();

    @Option(
            names = {"--json", "--jsonl"},
            description = "One JSON object a document and line. The default where the output is not a terminal.")
    private boolean json;

    @Option(names = "-j", paramLabel = "N", description = "How many documents at once (default: ${DEFAULT-VALUE}).")
    private int parallel = 1;

    @Option(
            names = "--language-model",
            description =
                    "Shows documents that do not prove themselves to the language model of OPENAI_API_KEY or OPENAI_BASE_URL.")
    private boolean languageModel;

    ReadCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        try {
            if (!languageModel) {
                return read(command, new Extraction());
            }
            EnvironmentModel model = EnvironmentModel.of(environment);
            int exitCode = read(command, new Extraction(model.model(), ModelUse.UNPROVED));
            err.println(model.bill());
            return exitCode;
        } catch (StartRefused refused) {
            err.println(refused.reason());
            err.println(refused.remedy());
            return 1;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 1;
        }
    }

    private int read(CommandSpec command, Extraction extraction) throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        List<Path> documents = DocumentFiles.in(files);
        boolean asJson = json || !Terminal.isPresent();
        DocumentReader reader = DocumentReader.asSet(
                ReadingLimits.DEFAULT, environment, Runtime.getRuntime().availableProcessors(), time -> {});
        boolean allRead = true;
        try (ExecutorService readers = Executors.newFixedThreadPool(Math.max(1, parallel));
                Progress progress = Progress.on(command.commandLine().getErr(), documents.size())) {
            Deque<Future<FileReading>> pending = new ArrayDeque<>();
            for (Path document : documents) {
                if (pending.size() == AHEAD) {
                    allRead &= print(pending.remove(), asJson, out);
                }
                pending.add(readers.submit(() -> {
                    FileReading read = FileReading.of(
                            document,
                            reader,
                            (reading, bytes) -> extraction.extract(
                                    reading,
                                    new Occasion(page -> reader.pagePng(bytes, page), VendorMemories.NONE, null)));
                    progress.step();
                    return read;
                }));
            }
            for (Future<FileReading> rest : pending) {
                allRead &= print(rest, asJson, out);
            }
        }
        return allRead ? 0 : 1;
    }

    private static boolean print(Future<FileReading> pending, boolean asJson, PrintWriter out)
            throws InterruptedException {
        try {
            FileReading read = pending.get();
            if (asJson) {
                out.println(FileReadingForm.json(read));
            } else {
                out.print(FileReadingForm.words(read));
            }
            out.flush();
            return read.failures().isEmpty();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }
}
