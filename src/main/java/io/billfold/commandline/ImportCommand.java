package io.billfold.commandline;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "import",
        description =
                "Hands documents to a running server, which reads them for review. What it has already is not doubled.",
        footer = {
            "%nBILLFOLD_API_KEY says whose they are: an API key with the scope write, made in the settings or by POST"
                    + " /api/auth/api-keys.",
            "Exit code 1 if any document was not taken in."
        })
final class ImportCommand extends ServerCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders to be searched for documents.")
    private List<Path> files = List.of();

    ImportCommand(Map<String, String> environment) {
        super(environment, "write");
    }

    @Override
    int speak(HttpClient client) throws IOException, InterruptedException {
        List<Path> documents = DocumentFiles.in(files);
        boolean allTaken = true;
        try (Progress progress = Progress.on(err(), documents.size())) {
            for (Path document : documents) {
                allTaken &= Files.isReadable(document)
                        ? take(client, document)
                        : refused(document, "There is no such file.");
                progress.step();
            }
        }
        return allTaken ? 0 : 1;
    }

    private boolean take(HttpClient client, Path document) throws IOException, InterruptedException {
        Upload upload = Upload.of(document);
        HttpResponse<String> response = client.send(
                inMyLanguage("/api/invoices/ocr")
                        .header("Content-Type", upload.contentType())
                        .POST(upload.body())
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            return refused(document, detail(problem(response.body()), response.statusCode()));
        }
        boolean allTaken = true;
        for (JsonNode part : JSON.readTree(response.body())) {
            allTaken &= tell(document, part);
        }
        return allTaken;
    }

    /** @param part one of the documents in the file, most often the only one */
    private boolean tell(Path document, JsonNode part) {
        if (part.path("error").isObject()) {
            return refused(document, part.path("error").path("detail").asString("It was refused."));
        }
        String invoice = "#" + part.path("invoice_id").asString();
        boolean known = part.path("duplicate_of").isNumber();
        out().println(document + "  " + (known ? "the same as " : "taken in as ") + invoice);
        return true;
    }

    private boolean refused(Path document, String why) {
        err().println(document + "  " + why);
        return false;
    }
}
