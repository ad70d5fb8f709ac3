package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class AuthTests {
    @LocalServerPort
    int port;

    private final String email = "user-" + UUID.randomUUID() + "@example.com";
    private Api stranger = Api.at(0);

    @BeforeEach
    void connect() {
        stranger = Api.at(port);
    }

    private static String credentials(String email, String password) {
        return "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}";
    }

    @Test
    @Tag("S0-19")
    void letsAUserInWhoRegistered() {
        var registered = stranger.post("/api/auth/register", credentials(email, "correct horse"));
        var token = stranger.post("/api/auth/login", credentials(email.replace("user-", "USER-"), "correct horse"));
        var me = stranger.withToken(token.json().get("access_token").asString()).get("/api/auth/me");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().get("token_type").asString()).isEqualTo("Bearer");
        assertThat(token.json().get("expires_in").asInt()).isEqualTo(12 * 60 * 60);
        assertThat(me.json().get("email").asString()).isEqualTo(email);
        assertThat(me.json().get("role").asString()).isEqualTo("OWNER");
    }

    @Test
    void takesAPasswordOfMoreThan72BytesWhole() {
        String password = "ä".repeat(40);
        stranger.post("/api/auth/register", credentials(email, password + "1"));

        assertThat(stranger.post("/api/auth/login", credentials(email, password + "1"))
                        .status())
                .isEqualTo(200);
        assertThat(stranger.post("/api/auth/login", credentials(email, password + "2"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tellsAWrongPasswordAndAnUnknownUserAlike() {
        stranger.post("/api/auth/register", credentials(email, "correct horse"));

        var wrong = stranger.post("/api/auth/login", credentials(email, "wrong horse"));
        var unknown = stranger.post("/api/auth/login", credentials("nobody-" + email, "wrong horse"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("invalid_credentials");
        assertThat(unknown.bytes()).isEqualTo(wrong.bytes());
    }

    @Test
    void slowsDownWhoGuesses() {
        stranger.post("/api/auth/register", credentials(email, "correct horse"));
        for (int guess = 0; guess < Login.FAILURES_PER_USER; guess++) {
            stranger.post("/api/auth/login", credentials(email, "wrong " + guess));
        }

        var refused = stranger.post("/api/auth/login", credentials(email, "correct horse"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 300);
    }

    @Test
    void refusesASecondUserWithTheSameAddress() {
        stranger.post("/api/auth/register", credentials(email, "correct horse"));

        var again = stranger.post("/api/auth/register", credentials(email, "another horse"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("email_taken");
    }

    @Test
    void refusesWhatIsNoAddressOrNoPassword() {
        assertThat(stranger.post("/api/auth/register", credentials("nobody", "correct horse"))
                        .code())
                .isEqualTo("invalid_email");
        assertThat(stranger.post("/api/auth/register", credentials(email, "short"))
                        .code())
                .isEqualTo("weak_password");
        assertThat(stranger.post("/api/auth/register", "{\"email\": \"" + email + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "bf_nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."})
    void refusesATokenThatIsNotOurs(String token) {
        var answer = stranger.withToken(token).get("/api/auth/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("invalid_token");
    }

    @Test
    void refusesATokenThatWasTamperedWith() {
        Api owner = stranger.newOwner();
        String token = String.valueOf(owner.token());
        String other = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43);

        assertThat(owner.get("/api/auth/me").status()).isEqualTo(200);
        assertThat(stranger.withToken(other).get("/api/auth/me").status()).isEqualTo(401);
    }

    @Test
    void voidsKeysAndLimitsThemToTheirScopes() {
        Api owner = stranger.newOwner();
        var made = owner.post("/api/auth/api-keys", "{\"name\": \"script\", \"scopes\": [\"read\"]}");
        Api script = stranger.withToken(made.json().get("key").asString());

        assertThat(made.status()).isEqualTo(201);
        assertThat(script.get("/api/auth/me").status()).isEqualTo(200);
        assertThat(script.post("/api/anything").code()).isEqualTo("forbidden");
        assertThat(script.post("/api/auth/api-keys", "{\"name\": \"more\", \"scopes\": [\"read\"]}")
                        .code())
                .isEqualTo("forbidden");
        assertThat(owner.get("/api/auth/api-keys").text())
                .contains("\"script\"")
                .doesNotContain(String.valueOf(script.token()));

        assertThat(owner.delete("/api/auth/api-keys/" + made.json().get("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(script.get("/api/auth/me").status()).isEqualTo(401);
    }

    @Test
    void hidesTheKeysOfOthers() {
        var made = stranger.newOwner().post("/api/auth/api-keys", "{\"name\": \"a\", \"scopes\": [\"read\"]}");

        var answer = stranger.newOwner()
                .delete("/api/auth/api-keys/" + made.json().get("id").asLong());

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void letsAnInvitedUserJoinTheAccount() {
        Api owner = stranger.newOwner();
        var invitation = owner.post("/api/auth/invitations", "{\"email\": \"" + email + "\", \"role\": \"VIEWER\"}");
        String joining = credentials(email, "correct horse")
                .replace(
                        "}",
                        ", \"invitation\": \"" + invitation.json().get("token").asString() + "\"}");

        var joined = stranger.post("/api/auth/register", joining);
        Api viewer = stranger.withToken(stranger.post("/api/auth/login", credentials(email, "correct horse"))
                .json()
                .get("access_token")
                .asString());

        assertThat(joined.status()).isEqualTo(201);
        assertThat(viewer.get("/api/auth/me").json().get("account_id"))
                .isEqualTo(owner.get("/api/auth/me").json().get("account_id"));
        assertThat(viewer.post("/api/anything").code()).isEqualTo("forbidden");
        assertThat(viewer.get("/api/auth/invitations").code()).isEqualTo("forbidden");
        assertThat(stranger.post("/api/auth/register", joining.replace("user-", "other-"))
                        .code())
                .isEqualTo("invalid_invitation");
    }

    @Test
    void changesThePassword() {
        stranger.post("/api/auth/register", credentials(email, "correct horse"));
        Api user = stranger.withToken(stranger.post("/api/auth/login", credentials(email, "correct horse"))
                .json()
                .get("access_token")
                .asString());

        var wrong = user.post(
                "/api/auth/password", "{\"current_password\": \"wrong\", \"new_password\": \"battery staple\"}");
        var changed = user.post(
                "/api/auth/password",
                "{\"current_password\": \"correct horse\", \"new_password\": \"battery staple\"}");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(stranger.post("/api/auth/login", credentials(email, "battery staple"))
                        .status())
                .isEqualTo(200);
        assertThat(stranger.post("/api/auth/login", credentials(email, "correct horse"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://friend.example:200", "https://foe.example:403"})
    @Tag("S2-05")
    void answersThePagesOfNamedOriginsOnly(String originAndStatus) {
        int colon = originAndStatus.lastIndexOf(':');
        String origin = originAndStatus.substring(0, colon);

        var answer = stranger.send(stranger.request("/api/invoices")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization, if-match")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(Integer.parseInt(originAndStatus.substring(colon + 1)));
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(answer.status() == 200 ? origin : "");
    }

    @Test
    void tellsBrowsersToBeCareful() {
        var answer = stranger.get("/health");

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void showsMetricsToThisMachineButNotThroughAProxy() {
        var local = stranger.get("/metrics");
        var forwarded = stranger.send(stranger.request("/metrics").header("X-Forwarded-For", "203.0.113.9"));

        assertThat(local.text()).contains("jvm_memory_used_bytes");
        assertThat(forwarded.status()).isEqualTo(401);
    }

    @Test
    void describesItselfToEverybody() {
        var description = stranger.get("/v3/api-docs");

        assertThat(description.json().get("paths").get("/api/auth/login")).isNotNull();
        assertThat(description.text()).contains("access_token").doesNotContain("\"caller\"");
        assertThat(stranger.get("/docs").status()).isIn(200, 302);
    }
}
