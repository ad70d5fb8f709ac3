package io.billfold.commandline;

import io.billfold.backup.Backup;
import io.billfold.backup.Restore;
import io.billfold.database.Migration;
import io.billfold.settings.DataFolder;
import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands that work on a data folder as a whole. A refusal is told in words, with what to do about it. */
abstract sealed class DataCommands implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: BILLFOLD_DATA, else ~/.billfold).")
    private @Nullable Path data;

    @Override
    public final Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        try {
            work(
                    data == null ? DataFolder.usual() : new DataFolder(data),
                    command.commandLine().getOut());
            return 0;
        } catch (StartRefused refused) {
            PrintWriter err = command.commandLine().getErr();
            err.println(refused.reason());
            err.println(refused.remedy());
            return 1;
        }
    }

    abstract void work(DataFolder folder, PrintWriter out) throws IOException;

    private static void report(PrintWriter out, String done, Backup.Summary summary) {
        out.printf(
                Locale.ROOT,
                "%s: %d rows, %d original files, %.1f MB.%n",
                done,
                summary.rows(),
                summary.files(),
                summary.bytes() / 1e6);
    }

    @Command(
            name = "backup",
            description = "Writes everything into one ZIP file: all rows and all original files. The server may run.",
            footer =
                    "%nPasswords are in it as hashes; the signing secret is not, so after a restore everybody signs in again.")
    static final class BackupCommand extends DataCommands {
        @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
        private Path file = Path.of("billfold.zip");

        @Override
        void work(DataFolder folder, PrintWriter out) throws IOException {
            report(out, "Saved in " + file, Backup.write(folder, file));
        }
    }

    @Command(name = "restore", description = "Fills an empty data folder from a backup.")
    static final class RestoreCommand extends DataCommands {
        @Parameters(paramLabel = "FILE", description = "What \"billfold backup\" wrote.")
        private Path file = Path.of("billfold.zip");

        @Override
        void work(DataFolder folder, PrintWriter out) throws IOException {
            report(out, "Restored from " + file + " into " + folder.path(), Restore.read(file, folder));
        }
    }

    @Command(
            name = "migrate",
            description =
                    "Brings the database's schema up to date and ends: the embedded one, or the one of DATABASE_URL.")
    static final class MigrateCommand extends DataCommands {
        @Override
        void work(DataFolder folder, PrintWriter out) {
            int steps = Migration.run(folder);
            out.println(
                    steps == 0
                            ? "The schema is up to date."
                            : "The schema is up to date; " + steps + " steps were missing.");
        }
    }
}
