package io.billfold.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the server of this machine; for container engines, whose images have no curl. */
@Command(name = "health", description = "Tells whether the server on this machine is ready: exit code 0 or 1.")
final class HealthCommand implements Callable<Integer> {
    private static final int LIMIT_MILLISECONDS = 5_000;

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: PORT, else 8080).")
    private @Nullable Integer port;

    HealthCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            int status = ask();
            out.println(status == 200 ? "ready" : "not ready: " + status);
            return status == 200 ? 0 : 1;
        } catch (IOException nobody) {
            out.println("not ready: " + nobody.getMessage());
            return 1;
        }
    }

    private int ask() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + portOrUsual() + "/health/ready");
        // The old client loads a tenth of the classes of the new one, and this runs every ten seconds.
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(LIMIT_MILLISECONDS);
        connection.setReadTimeout(LIMIT_MILLISECONDS);
        return connection.getResponseCode();
    }

    private String portOrUsual() {
        if (port != null) {
            return port.toString();
        }
        String named = environment.getOrDefault("PORT", "");
        return named.isBlank() ? "8080" : named;
    }
}
