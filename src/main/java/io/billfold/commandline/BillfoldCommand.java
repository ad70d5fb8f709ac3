package io.billfold.commandline;

import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program's words: {@code billfold} and its commands. Without a command it serves. */
@Command(
        name = "billfold",
        description = "The invoice inbox that reads itself.",
        mixinStandardHelpOptions = true,
        versionProvider = BillfoldCommand.Version.class)
public final class BillfoldCommand {
    private BillfoldCommand() {}

    /**
     * Does what the words say.
     *
     * @return the exit code: 0 done, 1 not done, 2 not understood
     */
    public static int run(String[] words, ServerStart server, PrintWriter out, PrintWriter err) {
        return run(words, System.getenv(), server, out, err);
    }

    static int run(
            String[] words, Map<String, String> environment, ServerStart server, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new BillfoldCommand())
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new HealthCommand(environment))
                .addSubcommand(new ReadCommand(environment))
                .addSubcommand(new AskCommand(environment))
                .addSubcommand(new ImportCommand(environment))
                .addSubcommand(new ExportCommand(environment))
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new DataCommands.BackupCommand())
                .addSubcommand(new DataCommands.RestoreCommand())
                .addSubcommand(new DataCommands.MigrateCommand());
        commandLine.setOut(out).setErr(err).setUsageHelpAutoWidth(true).setCaseInsensitiveEnumValuesAllowed(true);
        quietLibraries();
        boolean serves = words.length == 0 || (words[0].startsWith("--") && !isHelp(words[0]));
        return commandLine.execute(serves ? withServe(words) : words);
    }

    /** A PDF's odd font is no news to who reads a folder of them. The server sets its own levels when it starts. */
    private static void quietLibraries() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("--version");
    }

    private static String[] withServe(String[] options) {
        String[] words = new String[options.length + 1];
        words[0] = "serve";
        System.arraycopy(options, 0, words, 1, options.length);
        return words;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = BillfoldCommand.class.getPackage().getImplementationVersion();
            return new String[] {"billfold " + (version == null ? "(from sources)" : version)};
        }
    }
}
