package io.billfold.running;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in user of a running server. */
public final class Signed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningBillfold billfold;
    private final String token;

    private Signed(RunningBillfold billfold, String token) {
        this.billfold = billfold;
        this.token = token;
    }

    /** Registers the user, if need be, and signs in. */
    public static Signed in(RunningBillfold billfold, String email, String password) {
        String body = JSON.writeValueAsString(java.util.Map.of("email", email, "password", password));
        billfold.send(jsonPost(billfold, "/api/auth/register", body));
        HttpResponse<String> login = billfold.send(jsonPost(billfold, "/api/auth/login", body));
        if (login.statusCode() != 200) {
            throw new IllegalStateException("cannot sign in: " + login.statusCode() + " " + login.body());
        }
        return new Signed(
                billfold, JSON.readTree(login.body()).path("access_token").asString());
    }

    private static HttpRequest jsonPost(RunningBillfold billfold, String path, String body) {
        return billfold.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Uploads one file to the review API and gives the answer as it came. */
    public HttpResponse<String> upload(String filename, byte[] bytes) {
        return upload("/api/invoices/ocr", filename, bytes);
    }

    /** Uploads one file to a path. */
    public HttpResponse<String> upload(String path, String filename, byte[] bytes) {
        String boundary = "----billfold" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return billfold.send(billfold.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofByteArray(tail)))
                .build());
    }

    /** The JSON that a path answers with. */
    public JsonNode get(String path) {
        HttpResponse<String> answer = billfold.send(
                billfold.get(path).header("Authorization", "Bearer " + token).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
