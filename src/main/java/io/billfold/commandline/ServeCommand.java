package io.billfold.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Starts the server. The same as no command at all.")
final class ServeCommand implements Callable<Integer> {
    private final ServerStart server;

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen (default: PORT, else 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder for the embedded database and the files (default: BILLFOLD_DATA, else ~/.billfold).")
    private @Nullable Path data;

    @Option(
            names = "--roles",
            paramLabel = "ROLES",
            description =
                    "What this process does: api, worker, intake, chat, or all (default: BILLFOLD_ROLES, else all).")
    private @Nullable String roles;

    ServeCommand(ServerStart server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        List<String> settings = new ArrayList<>();
        add(settings, "server.port", port);
        add(settings, "billfold.data", data);
        add(settings, "billfold.roles", roles);
        try {
            server.start(settings);
            return 0;
        } catch (RuntimeException refused) {
            return 1; // Spring has said why, in words where it knows them; the stack trace would only bury them
        }
    }

    private static void add(List<String> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.add("--" + name + "=" + value);
        }
    }
}
