package io.billfold.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server under measurement: started by the launcher, as a user starts it, listening on loopback. */
final class Server implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The one that is measured; none if it was running before. */
    private final Optional<Process> process;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";

    private Server(Optional<Process> process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** A server that runs already, and goes on when this is closed. */
    static Server at(URI address, String token) {
        Server server = new Server(Optional.empty(), address);
        server.token = token;
        return server;
    }

    static Server start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** @param settings as environment variables, beside those of this process */
    static Server start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        home().resolve("billfold").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().putAll(settings);
        Server server = new Server(Optional.of(builder.start()), URI.create("http://127.0.0.1:" + port));
        server.awaitHealth();
        return server;
    }

    static Path home() {
        return Path.of(System.getProperty("billfold.home", "."));
    }

    private void awaitHealth() throws IOException, InterruptedException {
        while (process.orElseThrow().isAlive()) {
            try {
                if (http.send(request("/health").GET().build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (java.net.ConnectException notYet) {
                Thread.sleep(10);
            }
        }
        throw new IOException("the server ended at start");
    }

    void signIn() throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("email", "owner@example.com", "password", "a long password"));
        for (String path : List.of("/api/auth/register", "/api/auth/login")) {
            HttpResponse<String> answer = http.send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            token = JSON.readTree(answer.body()).path("access_token").asString("");
        }
    }

    /** @return the status of the answer */
    int upload(String filename, byte[] bytes) throws IOException, InterruptedException {
        String boundary = "----billfold" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = signed("/api/invoices/ocr")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofByteArray(tail)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** @return the status of the answer */
    int status(String path) throws IOException, InterruptedException {
        return http.send(signed(path).GET().build(), BodyHandlers.discarding()).statusCode();
    }

    /** @return the status of the answer */
    int ask(String question) throws IOException, InterruptedException {
        HttpRequest request = signed("/api/questions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("question", question))))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(signed(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** @return how many bytes came, of which none are kept */
    long download(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(signed(path).GET().build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private HttpRequest.Builder signed(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(2));
    }

    /** Resident memory of the Java process, in megabytes. Linux only. */
    double residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** The most that was ever resident since the start, in megabytes. Linux only. */
    double highestResidentMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private double megabytes(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.orElseThrow().pid()), "status"))) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no " + name);
    }

    /** Waits until nothing is pending or processing. */
    void awaitQuiet() throws IOException, InterruptedException {
        JsonNode summary = get("/api/invoices/status-summary");
        while (summary.path("pending").asInt() + summary.path("processing").asInt() > 0) {
            Thread.sleep(200);
            summary = get("/api/invoices/status-summary");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroy();
            process.get().waitFor();
        }
    }
}
