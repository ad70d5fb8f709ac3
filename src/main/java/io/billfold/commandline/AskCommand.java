package io.billfold.commandline;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "ask",
        description = "Asks a running server a question about the invoices.",
        footer = {
            "%nBILLFOLD_API_KEY says who asks: an API key with the scope read, made in the settings or by POST"
                    + " /api/auth/api-keys.",
            "Exit code 1 if there is no answer."
        })
final class AskCommand extends ServerCommand {
    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "In plain language.")
    private String[] words = {};

    @Option(names = "--json", description = "The whole answer as JSON.")
    private boolean json;

    AskCommand(Map<String, String> environment) {
        super(environment, "read");
    }

    @Override
    int speak(HttpClient client) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "question",
                String.join(" ", words),
                "time_zone",
                ZoneId.systemDefault().getId()));
        HttpResponse<String> response = client.send(
                inMyLanguage("/api/questions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            JsonNode problem = problem(response.body());
            err().println(detail(problem, response.statusCode()));
            problem.path("suggestions").forEach(suggestion -> err().println("  " + suggestion.asString()));
            return 1;
        }
        print(response.body());
        return 0;
    }

    private void print(String body) {
        if (json) {
            out().println(body);
            return;
        }
        JsonNode answer = JSON.readTree(body);
        out().println(answer.path("answer").asString());
        if (answer.path("rows").size() > 1) {
            out().print(AnswerTable.of(answer.path("columns"), answer.path("rows")));
        }
    }
}
