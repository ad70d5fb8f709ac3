package io.billfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the running application, as a stranger writes one: real HTTP, no knowledge of the inside.
 *
 * @param token sent as {@code Authorization: Bearer} unless null
 */
public record Api(String base, @Nullable String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** Nobody in particular. */
    public static Api at(int port) {
        return new Api("http://127.0.0.1:" + port, null);
    }

    /** The owner of an account that was not there before. */
    public Api newOwner() {
        return newOwner("owner-" + UUID.randomUUID() + "@example.com");
    }

    /** The same, with this e-mail address. */
    public Api newOwner(String email) {
        String credentials = "{\"email\": \"" + email + "\", \"password\": \"correct horse\"}";
        Answer registered = post("/api/auth/register", credentials);
        if (registered.status() != 201) {
            throw new AssertionError("cannot register: " + registered.text());
        }
        return withToken(
                post("/api/auth/login", credentials).json().get("access_token").asString());
    }

    public Api withToken(String other) {
        return new Api(base, other);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A request to refine; hand it to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server said. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The stable code of a problem; fails if the answer is none. */
        public String code() {
            if (!header("Content-Type").startsWith("application/problem+json")) {
                throw new AssertionError("no problem but " + status() + " " + header("Content-Type") + ": " + text());
            }
            JsonNode problem = json();
            if (problem.get("status").asInt() != status()) {
                throw new AssertionError("the problem says another status than the answer: " + problem);
            }
            return problem.get("code").asString();
        }
    }
}
