package io.billfold.commandline;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that speak with a running server: it alone knows whose invoices are meant, and its data folder belongs to it while it runs.
 * {@code BILLFOLD_API_KEY} says who speaks.
 */
abstract class ServerCommand implements Callable<Integer> {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Map<String, String> environment;
    private final String scope;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server (default: PUBLIC_URL, else http://localhost on PORT or 8080).")
    private @Nullable String url;

    /** @param scope that the API key must have */
    ServerCommand(Map<String, String> environment, String scope) {
        this.environment = environment;
        this.scope = scope;
    }

    @Override
    public final Integer call() throws InterruptedException {
        if (key().isBlank()) {
            err().println("BILLFOLD_API_KEY is not set. Make an API key with the scope " + scope + " in the settings.");
            return 1;
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return speak(client);
        } catch (ConnectException nobody) {
            err().println("No server answers at " + server() + ". Start it with \"billfold\", or name it with --url.");
        } catch (IOException | IllegalArgumentException failed) {
            err().println("The server at " + server() + " could not be asked: " + failed.getMessage());
        }
        return 1;
    }

    /** @return the exit code */
    abstract int speak(HttpClient client) throws IOException, InterruptedException;

    final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server() + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + key());
    }

    /** For a request whose answer a person reads. */
    final HttpRequest.Builder inMyLanguage(String path) {
        return request(path).header("Accept-Language", Locale.getDefault().toLanguageTag());
    }

    /** What the server says of a refused request. */
    static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }

    /** The sentence of a problem, or at least its status. */
    final String detail(JsonNode problem, int status) {
        if (status == HTTP_FORBIDDEN) {
            return "The API key may not do this: it needs the scope " + scope + ".";
        }
        return problem.path("detail").asString("The server answered with status " + status);
    }

    final PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    final PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private String key() {
        return environment.getOrDefault("BILLFOLD_API_KEY", "");
    }

    private String server() {
        String named = url == null ? environment.getOrDefault("PUBLIC_URL", "") : url;
        return named.isBlank()
                ? "http://localhost:" + environment.getOrDefault("PORT", "8080")
                : named.replaceAll("/+$", "");
    }
}
