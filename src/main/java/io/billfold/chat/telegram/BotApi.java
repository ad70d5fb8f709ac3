package io.billfold.chat.telegram;

import io.billfold.chat.ChatSettings;
import io.billfold.chat.Undelivered;
import io.billfold.chat.Wire;
import io.billfold.health.Dependency;
import io.billfold.outage.Breakers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telegram's Bot API (https://core.telegram.org/bots/api): each method is a POST of JSON, each answer says {@code ok} and
 * {@code result}, or {@code error_code} and {@code description}.
 */
class BotApi {
    /** The most that the Bot API hands out of a file. */
    static final long LARGEST_FILE = 20L * 1024 * 1024;

    private static final long LONGEST_ANSWER = 8L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DOWNLOAD_PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final Wire wire;
    private final String base;
    private final String token;

    BotApi(ChatSettings.Telegram settings, Breakers breakers) {
        this.wire = Wire.to("telegram", breakers);
        this.base = settings.apiUrl().toString().replaceAll("/+$", "");
        this.token = settings.token();
    }

    Dependency dependency() {
        return wire.dependency();
    }

    JsonNode call(String method, Map<String, ?> parameters) throws Undelivered {
        return result(method, wire.send(json(method, parameters, PATIENCE), LONGEST_ANSWER));
    }

    /** Calls though Telegram may be known to be down. */
    JsonNode callAnyway(String method, Map<String, ?> parameters, Duration patience) throws Undelivered {
        return result(method, wire.sendAnyway(json(method, parameters, patience), LONGEST_ANSWER));
    }

    private HttpRequest json(String method, Map<String, ?> parameters, Duration patience) {
        return request("/bot" + token + "/" + method, patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(parameters)))
                .build();
    }

    /** @return the bot's name, asked for anew */
    String username() throws Undelivered {
        return callAnyway("getMe", Map.of(), PATIENCE).path("username").asString("");
    }

    JsonNode post(String method, MultipartForm form) throws Undelivered {
        HttpRequest request = request("/bot" + token + "/" + method, DOWNLOAD_PATIENCE)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes()))
                .build();
        return result(method, wire.send(request, LONGEST_ANSWER));
    }

    byte[] file(String fileId) throws Undelivered {
        String path =
                call("getFile", Map.of("file_id", fileId)).path("file_path").asString("");
        HttpRequest request = request("/file/bot" + token + "/" + path, DOWNLOAD_PATIENCE)
                .GET()
                .build();
        HttpResponse<byte[]> response = wire.send(request, LARGEST_FILE);
        if (response.statusCode() != 200) {
            throw refusal(
                    "the file", response.statusCode(), "status " + response.statusCode(), Wire.retryAfter(response));
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
    }

    private static JsonNode result(String method, HttpResponse<byte[]> response) throws Undelivered {
        JsonNode answer;
        try {
            answer = JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw Undelivered.forNow(method + ": status " + response.statusCode() + " without JSON", noJson);
        }
        if (answer.path("ok").asBoolean(false)) {
            return answer.path("result");
        }
        int code = answer.path("error_code").asInt(response.statusCode());
        JsonNode wait = answer.path("parameters").path("retry_after");
        throw refusal(
                method,
                code,
                answer.path("description").asString(""),
                wait.isNumber() ? Optional.of(Duration.ofSeconds(wait.asInt())) : Wire.retryAfter(response));
    }

    private static Undelivered refusal(String what, int code, String description, Optional<Duration> wait) {
        String why = what + ": " + code + " " + description;
        // Two programs that ask for the same bot's messages: for the operator to mend.
        if (code == 409) {
            return Undelivered.forNow(why, null);
        }
        return description.contains("file is too big")
                ? Undelivered.tooLarge(why)
                : Undelivered.refused(code, wait, why);
    }
}
