package io.billfold.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server: it alone knows whose invoices a question is about, and its data folder belongs to it while it runs. */
@Command(
        name = "ask",
        description = "Asks a running server a question about the invoices.",
        footer = {
            "%nBILLFOLD_API_KEY says who asks: an API key with the scope read, made in the settings or by POST"
                    + " /api/auth/api-keys.",
            "Exit code 1 if there is no answer."
        })
final class AskCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "In plain language.")
    private String[] words = {};

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server (default: PUBLIC_URL, else http://localhost on PORT or 8080).")
    private @Nullable String url;

    @Option(names = "--json", description = "The whole answer as JSON.")
    private boolean json;

    AskCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        String key = environment.getOrDefault("BILLFOLD_API_KEY", "");
        if (key.isBlank()) {
            err.println("BILLFOLD_API_KEY is not set. Make an API key with the scope read in the settings.");
            return 1;
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request(key), BodyHandlers.ofString());
            if (json && response.statusCode() == 200) {
                out.println(response.body());
                return 0;
            }
            return print(response, out, err);
        } catch (ConnectException nobody) {
            err.println("No server answers at " + server() + ". Start it with \"billfold\", or name it with --url.");
        } catch (IOException | IllegalArgumentException failed) {
            err.println("The server at " + server() + " could not be asked: " + failed.getMessage());
        }
        return 1;
    }

    private HttpRequest request(String key) {
        String body = JSON.writeValueAsString(Map.of(
                "question",
                String.join(" ", words),
                "time_zone",
                ZoneId.systemDefault().getId()));
        return HttpRequest.newBuilder(URI.create(server() + "/api/questions"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String server() {
        String named = url == null ? environment.getOrDefault("PUBLIC_URL", "") : url;
        return named.isBlank()
                ? "http://localhost:" + environment.getOrDefault("PORT", "8080")
                : named.replaceAll("/+$", "");
    }

    private static int print(HttpResponse<String> response, PrintWriter out, PrintWriter err) {
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            err.println(answer.path("detail").asString("The server answered with status " + response.statusCode()));
            answer.path("suggestions").forEach(suggestion -> err.println("  " + suggestion.asString()));
            return 1;
        }
        out.println(answer.path("answer").asString());
        if (answer.path("rows").size() > 1) {
            out.print(AnswerTable.of(answer.path("columns"), answer.path("rows")));
        }
        return 0;
    }
}
