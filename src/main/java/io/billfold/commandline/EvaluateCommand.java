package io.billfold.commandline;

import io.billfold.evaluation.EvaluationRun;
import io.billfold.evaluation.NotEvaluable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description =
                "Reads documents whose truth is known and prints how good the reading is: accuracy, calibration, speed.",
        footer = "%nFOLDER holds truth.jsonl, a JSON object a line: {\"id\", \"file\", \"source\", \"fields\": {…}}."
                + "%nIf the truth has names of its own for fields, fields.json maps them to ours.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder with the documents and their truth.")
    private Path folder = Path.of(".");

    @Option(names = "-j", paramLabel = "N", description = "How many documents at once (default: ${DEFAULT-VALUE}).")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where readings are kept by content hash (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of(System.getProperty("user.home"), ".cache", "billfold");

    @Option(names = "--no-cache", description = "Read everything anew; gives figures of speed.")
    private boolean noCache;

    @Option(
            names = "--errors",
            paramLabel = "FIELD",
            description = "List the wrong and missed values of this field too.")
    private @Nullable String errors;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            EvaluationRun run = EvaluationRun.open(folder);
            try (Progress progress = Progress.on(commandLine.getErr(), run.size())) {
                run.print(commandLine.getOut(), noCache ? null : cache, Math.max(1, parallel), errors, progress::step);
            }
            return 0;
        } catch (NotEvaluable refused) {
            commandLine.getErr().println(refused.getMessage());
            return 1;
        }
    }
}
