package io.billfold.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes the invoices of a running server into a file.",
        footer = {
            "%nBILLFOLD_API_KEY says whose they are: an API key with the scope read, made in the settings or by POST"
                    + " /api/auth/api-keys.",
            "Exit code 1 if nothing was written."
        })
final class ExportCommand extends ServerCommand {
    /** What the endings of files mean. */
    private static final Map<String, Format> BY_ENDING =
            Map.of(".csv", Format.CSV, ".xlsx", Format.XLSX, ".json", Format.JSON);

    /** The forms there are. */
    enum Format {
        CSV("invoices.csv"),
        XLSX("invoices.xlsx"),
        JSON("invoices.json"),
        DATEV("datev.csv"),
        QUICKBOOKS("quickbooks.csv"),
        XERO("xero.csv");

        private final String resource;

        Format(String resource) {
            this.resource = resource;
        }
    }

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("invoices.xlsx");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: by the ending of the file).")
    private @Nullable Format format;

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description = "A filter of the list, such as status=confirmed or date_from=2026-01-01; may be repeated.")
    private List<String> filters = List.of();

    ExportCommand(Map<String, String> environment) {
        super(environment, "read");
    }

    @Override
    int speak(HttpClient client) throws IOException, InterruptedException {
        Optional<Format> wanted = format();
        if (wanted.isEmpty()) {
            err().println("The ending of " + file + " names no format: use .csv, .xlsx or .json, or --format.");
            return 1;
        }
        if (Files.exists(file)) {
            err().println(file + " is there already. Name another file, or move it away.");
            return 1;
        }
        HttpResponse<InputStream> response = client.send(
                request("/api/exports/" + wanted.get().resource + query()).build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                String problem = new String(body.readAllBytes(), UTF_8);
                err().println(detail(problem(problem), response.statusCode()));
                return 1;
            }
            write(body);
        }
        out().println("Written to " + file);
        return 0;
    }

    private Optional<Format> format() {
        String name = String.valueOf(file.getFileName());
        return Optional.ofNullable(format)
                .or(() -> BY_ENDING.entrySet().stream()
                        .filter(ending -> name.endsWith(ending.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private String query() {
        return filters.stream()
                .map(filter -> filter.split("=", 2))
                .map(parts -> encoded(parts[0]) + "=" + encoded(parts.length == 1 ? "" : parts[1]))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Half a file is worse than none: what breaks off is not left under the name. */
    private void write(InputStream body) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, "unfinished", ".export");
        try {
            Files.copy(body, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
