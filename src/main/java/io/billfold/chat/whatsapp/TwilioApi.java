package io.billfold.chat.whatsapp;

import io.billfold.chat.ChatSettings;
import io.billfold.chat.Undelivered;
import io.billfold.chat.Wire;
import io.billfold.health.Dependency;
import io.billfold.outage.Breakers;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's REST API (https://www.twilio.com/docs/messaging/api): sending messages, fetching media. */
class TwilioApi {
    /** The most that WhatsApp carries. */
    static final long LARGEST_FILE = 16L * 1024 * 1024;

    private static final URI OFFICIAL = URI.create("https://api.twilio.com");
    private static final long LONGEST_ANSWER = 1024L * 1024;
    private static final int MOST_REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DOWNLOAD_PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final Wire wire;
    private final ChatSettings.Twilio settings;

    TwilioApi(ChatSettings.Twilio settings, Breakers breakers) {
        this.wire = Wire.to("twilio", breakers);
        this.settings = settings;
    }

    Dependency dependency() {
        return wire.dependency();
    }

    /** @return the message's SID */
    String send(String to, String body) throws Undelivered {
        Map<String, String> form =
                Map.of("To", "whatsapp:" + to, "From", "whatsapp:" + settings.phoneNumber(), "Body", body);
        HttpRequest request = request(URI.create(account() + "/Messages.json"), PATIENCE, true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return json(wire.send(request, LONGEST_ANSWER)).path("sid").asString("");
    }

    /** @return the account's own name for itself, asked for though Twilio may be known to be down */
    String accountName() throws Undelivered {
        HttpRequest request =
                request(URI.create(account() + ".json"), PATIENCE, true).GET().build();
        return json(wire.sendAnyway(request, LONGEST_ANSWER))
                .path("friendly_name")
                .asString("");
    }

    /**
     * Fetches what somebody has sent. Our password goes to Twilio's API alone: an address elsewhere is refused, and where the API
     * redirects to its store, that is asked without.
     */
    byte[] media(String place) throws Undelivered {
        URI uri = URI.create(place);
        if (!isAt(uri, settings.apiUrl()) && !isAt(uri, OFFICIAL)) {
            throw Undelivered.forGood("media lie at " + uri.getHost() + ", which is not Twilio's API");
        }
        boolean ours = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpRequest request = request(uri, DOWNLOAD_PATIENCE, ours).GET().build();
            HttpResponse<byte[]> response = wire.send(request, LARGEST_FILE);
            if (response.statusCode() == 200) {
                return response.body();
            }
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                throw refusal(response, "the file");
            }
            uri = redirected(uri, location);
            ours = false;
        }
        throw Undelivered.forGood("media are redirected too often");
    }

    private URI redirected(URI from, String location) throws Undelivered {
        URI to = from.resolve(location);
        boolean safe = "https".equals(to.getScheme())
                || "http".equals(settings.apiUrl().getScheme());
        if (!safe || to.getHost() == null) {
            throw Undelivered.forGood("media are redirected to an address that is not safe");
        }
        return to;
    }

    private static boolean isAt(URI uri, URI host) {
        return uri.getHost() != null
                && uri.getHost().equalsIgnoreCase(host.getHost())
                && uri.getPort() == host.getPort()
                && host.getScheme().equals(uri.getScheme())
                && uri.getUserInfo() == null;
    }

    private String account() {
        return settings.apiUrl().toString().replaceAll("/+$", "") + "/2010-04-01/Accounts/" + settings.accountSid();
    }

    private HttpRequest.Builder request(URI uri, Duration patience, boolean withPassword) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
        String credentials = settings.accountSid() + ":" + settings.authToken();
        return withPassword
                ? request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                : request;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws Undelivered {
        if (response.statusCode() / 100 != 2) {
            throw refusal(response, "Twilio");
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw Undelivered.forNow("Twilio answered without JSON", noJson);
        }
    }

    private static Undelivered refusal(HttpResponse<byte[]> response, String what) {
        int status = response.statusCode();
        return Undelivered.refused(status, Wire.retryAfter(response), what + ": status " + status);
    }
}
