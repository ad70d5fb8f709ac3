package io.billfold.intake.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.intake.WithIntake;
import io.billfold.signature.BodySignature;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WebhookInTests extends WithIntake {
    private static final String DEFAULT = "/api/intake/webhook/default";

    @Test
    @Tag("S3-01")
    void takesADocumentAsJsonForTheOwnersAccount() {
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);

        Answer answer = post(DEFAULT, DEFAULT_SECRET, "application/json", body);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode taken = answer.json().get(0);
        assertThat(taken.get("filename").asString()).isEqualTo("bill.xml");
        assertThat(taken.get("status").asString()).isEqualTo("pending");
        JsonNode stored =
                owner.get("/api/invoices/" + taken.get("invoice_id").asLong()).json();
        assertThat(stored.get("source").asString()).isEqualTo("webhook");
    }

    @Test
    void takesSeveralDocumentsEachAnsweredForItself() {
        String body = "{\"documents\": [" + json("good.xml", invoice()) + ", "
                + json("bad.pdf", "hello".getBytes(UTF_8)) + "]}";

        JsonNode answer = post(DEFAULT, DEFAULT_SECRET, "application/json", body.getBytes(UTF_8))
                .json();

        assertThat(answer).hasSize(2);
        assertThat(answer.get(0).has("invoice_id")).isTrue();
        assertThat(answer.get(1).at("/error/code").asString()).isEqualTo("corrupt_pdf");
    }

    @Test
    void takesAFormWithANameInUtf8() {
        String type = "multipart/form-data; boundary=edge";
        byte[] body = ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Grüße.xml\"\r\n"
                        + "Content-Type: application/xml\r\n\r\n" + new String(invoice(), UTF_8) + "\r\n--edge--\r\n")
                .getBytes(UTF_8);

        Answer answer = post(DEFAULT, DEFAULT_SECRET, type, body);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get(0).get("filename").asString()).isEqualTo("Grüße.xml");
    }

    @Test
    void refusesARequestThatIsForgedOrNotSignedAtAll() {
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);
        byte[] changed = json("bill.xml", invoice()).getBytes(UTF_8);
        long now = Instant.now().getEpochSecond();
        String ofOther = BodySignature.sign(DEFAULT_SECRET, now, body);

        assertThat(send(DEFAULT, "application/json", changed, String.valueOf(now), ofOther)
                        .code())
                .isEqualTo("invalid_signature");
        assertThat(post(DEFAULT, "a secret that is not the right one", "application/json", body)
                        .code())
                .isEqualTo("invalid_signature");
        Answer unsigned = send(DEFAULT, "application/json", body, String.valueOf(now), null);
        assertThat(unsigned.code()).isEqualTo("invalid_signature");
        assertThat(unsigned.status()).isEqualTo(403);
        assertThat(send(DEFAULT, "application/json", body, null, ofOther).code())
                .isEqualTo("invalid_signature");
        assertThat(send(DEFAULT, "application/json", body, "soon", ofOther).code())
                .isEqualTo("invalid_signature");
    }

    @Test
    void tellsNobodyWhichSourcesThereAre() {
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);

        Answer unknown = post("/api/intake/webhook/nobody", DEFAULT_SECRET, "application/json", body);
        Answer known = post(DEFAULT, "a secret that is not the right one", "application/json", body);

        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.json().get("detail")).isEqualTo(known.json().get("detail"));
    }

    @ParameterizedTest
    @MethodSource("timesTooFarAway")
    void refusesARequestSignedTooLongAgoOrAhead(long secondsAway) {
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);
        long then = Instant.now().getEpochSecond() + secondsAway;

        Answer answer = send(
                DEFAULT,
                "application/json",
                body,
                String.valueOf(then),
                BodySignature.sign(DEFAULT_SECRET, then, body));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("stale_timestamp");
    }

    static Stream<Long> timesTooFarAway() {
        return Stream.of(-310L, -86_400L, 330L);
    }

    @Test
    void takesTheSameSignedRequestOnce() {
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);
        long now = Instant.now().getEpochSecond();
        String signature = BodySignature.sign(DEFAULT_SECRET, now, body);

        Answer first = send(DEFAULT, "application/json", body, String.valueOf(now), signature);
        Answer replayed = send(DEFAULT, "application/json", body, String.valueOf(now), signature);

        assertThat(first.status()).isEqualTo(202);
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.code()).isEqualTo("replayed_signature");
    }

    @Test
    void answersTheSameDocumentSignedAnewWithTheFirstInvoice() {
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);
        Answer first = post(DEFAULT, DEFAULT_SECRET, "application/json", body);
        long later = Instant.now().getEpochSecond() + 1;

        Answer again = send(
                DEFAULT,
                "application/json",
                body,
                String.valueOf(later),
                BodySignature.sign(DEFAULT_SECRET, later, body));

        assertThat(again.json().get(0).get("duplicate_of"))
                .isEqualTo(first.json().get(0).get("invoice_id"));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatMeanNothing")
    void refusesABodyThatMeansNothing(String type, String body, int status, String code) {
        Answer answer = post(DEFAULT, DEFAULT_SECRET, type, body.getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    static Stream<Arguments> bodiesThatMeanNothing() {
        return Stream.of(
                Arguments.of("application/json", "{", 400, "invalid_json"),
                Arguments.of("application/json", "{\"filename\": \"a.pdf\"}", 400, "invalid_json"),
                Arguments.of("application/json", "{\"documents\": [null]}", 400, "invalid_json"),
                Arguments.of("application/json", "{\"documents\": []}", 400, "no_files"),
                Arguments.of("application/json", "{\"filename\": \"a.pdf\", \"content\": \"!!\"}", 400, "invalid_json"),
                Arguments.of("multipart/form-data", "no boundary", 400, "invalid_form"),
                Arguments.of("multipart/form-data; boundary=x", "--x--", 400, "invalid_form"),
                Arguments.of("text/plain", "hello", 415, "unsupported_media_type"));
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItIsRead() {
        byte[] body = new byte[21 * 1024 * 1024];

        Answer answer = post(DEFAULT, DEFAULT_SECRET, "application/json", body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
    }

    @Test
    void refusesAFileLargerThanAllowed() {
        byte[] body = json("large.pdf", new byte[11 * 1024 * 1024]).getBytes(UTF_8);

        JsonNode answer =
                post(DEFAULT, DEFAULT_SECRET, "application/json", body).json();

        assertThat(answer.get(0).at("/error/code").asString()).isEqualTo("file_too_large");
    }

    @Test
    void givesEverySourceAnAddressAndASecretOfItsOwn() {
        Api account = Api.at(port).newOwner();
        JsonNode made =
                account.post("/api/intake/webhooks", "{\"name\": \"scanner\"}").json();
        String path = "/api/intake/webhook/" + made.get("source").asString();
        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);

        Answer byOther = post(path, DEFAULT_SECRET, "application/json", body);
        Answer taken = post(path, made.get("secret").asString(), "application/json", body);

        assertThat(byOther.status()).isEqualTo(403);
        assertThat(taken.status()).isEqualTo(202);
        String id = taken.json().get(0).get("invoice_id").asString();
        assertThat(account.get("/api/invoices/" + id).status()).isEqualTo(200);
        assertThat(owner.get("/api/invoices/" + id).status()).isEqualTo(404);
        JsonNode listed = account.get("/api/intake/webhooks").json();
        assertThat(listed.get(0).path("secret").isNull()).isTrue();
        assertThat(listed.get(0).get("last_used_at").isNull()).isFalse();
    }

    @Test
    void knowsARemovedSourceNoMore() {
        Api account = Api.at(port).newOwner();
        JsonNode made =
                account.post("/api/intake/webhooks", "{\"name\": \"scanner\"}").json();
        String path = "/api/intake/webhooks/" + made.get("id").asLong();

        assertThat(Api.at(port).newOwner().delete(path).status()).isEqualTo(404);
        assertThat(account.delete(path).status()).isEqualTo(204);

        byte[] body = json("bill.xml", invoice()).getBytes(UTF_8);
        Answer late = post(
                "/api/intake/webhook/" + made.get("source").asString(),
                made.get("secret").asString(),
                "application/json",
                body);
        assertThat(late.status()).isEqualTo(403);
    }

    @Test
    void letsOnlyThoseWhoRunTheAccountMakeSources() {
        String key = owner.post("/api/auth/api-keys", "{\"name\": \"k\", \"scopes\": [\"read\", \"write\"]}")
                .json()
                .get("key")
                .asString();

        assertThat(owner.withToken(key)
                        .post("/api/intake/webhooks", "{\"name\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.at(port).get("/api/intake/webhooks").status()).isEqualTo(401);
    }

    @Test
    void isAConnectionOfTheSettingsPage() {
        JsonNode tested = owner.post("/api/connections/webhooks/test").json();

        assertThat(tested.get("ok").asBoolean()).isTrue();
    }

    private static byte[] invoice() {
        return TestDocuments.eInvoice("W-" + UUID.randomUUID(), "Werft GmbH", "DE89370400440532013000");
    }

    private static String json(String name, byte[] content) {
        return "{\"filename\": \"" + name + "\", \"content\": \""
                + Base64.getEncoder().encodeToString(content) + "\"}";
    }

    private Answer post(String path, String secret, String type, byte[] body) {
        long now = Instant.now().getEpochSecond();
        return send(path, type, body, String.valueOf(now), BodySignature.sign(secret, now, body));
    }

    private Answer send(String path, String type, byte[] body, @Nullable String timestamp, @Nullable String signature) {
        Api stranger = Api.at(port);
        HttpRequest.Builder request =
                stranger.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        if (timestamp != null) {
            request.header(BodySignature.TIMESTAMP_HEADER, timestamp);
        }
        if (signature != null) {
            request.header(BodySignature.SIGNATURE_HEADER, signature);
        }
        return stranger.send(request);
    }
}
