package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class SessionTests {
    private static final String NEW_KEY = "{\"name\": \"script\", \"scopes\": [\"read\"]}";

    @LocalServerPort
    int port;

    /** A browser after signing in: what it sends by itself, and what a page of ours knows. */
    private record Browser(Api api, Answer signedIn) {
        String cookie() {
            String header = signedIn.header("Set-Cookie");
            return header.substring(0, header.indexOf(';'));
        }

        String csrfToken() {
            return signedIn.json().get("csrf_token").asString();
        }

        HttpRequest.Builder request(String path) {
            return api.request(path).header("Cookie", cookie()).header("Content-Type", "application/json");
        }

        Answer get(String path) {
            return api.send(request(path).GET());
        }

        HttpRequest.Builder makingAKey() {
            return request("/api/auth/api-keys").POST(BodyPublishers.ofString(NEW_KEY));
        }
    }

    private Browser aSignedInBrowser() {
        Api stranger = Api.at(port);
        String credentials =
                "{\"email\": \"person-" + UUID.randomUUID() + "@example.com\", \"password\": \"correct horse\"}";
        stranger.post("/api/auth/register", credentials);
        return new Browser(stranger, stranger.post("/api/auth/session", credentials));
    }

    @Test
    void keepsTheTokenFromScriptsAndOtherSites() {
        Browser browser = aSignedInBrowser();

        assertThat(browser.signedIn().status()).isEqualTo(200);
        assertThat(browser.signedIn().header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        assertThat(browser.signedIn().text()).doesNotContain(browser.cookie().substring("billfold_session=".length()));
    }

    @Test
    void readsWithTheCookieAlone() {
        Browser browser = aSignedInBrowser();

        Answer session = browser.get("/api/auth/session");

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().get("role").asString()).isEqualTo("owner");
        assertThat(session.json().get("csrf_token").asString()).isEqualTo(browser.csrfToken());
    }

    @Test
    void writesOnlyForAPageThatKnowsTheCsrfToken() {
        Browser browser = aSignedInBrowser();

        Answer forged = browser.api().send(browser.makingAKey());
        Answer guessed = browser.api().send(browser.makingAKey().header("X-CSRF-Token", "0".repeat(32)));
        Answer ours = browser.api().send(browser.makingAKey().header("X-CSRF-Token", browser.csrfToken()));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("csrf_token_missing");
        assertThat(guessed.status()).isEqualTo(403);
        assertThat(ours.status()).isEqualTo(201);
    }

    @Test
    void takesTheCookieAwayAtSigningOut() {
        Browser browser = aSignedInBrowser();

        Answer out = browser.api()
                .send(browser.request("/api/auth/session")
                        .header("X-CSRF-Token", browser.csrfToken())
                        .DELETE());

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("billfold_session=;").contains("Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "billfold_session=", "billfold_session=e30.e30.e30", "other=1"})
    void isNobodyWithoutACookieOfOurs(String cookie) {
        var request = Api.at(port).request("/api/auth/session").header("Cookie", cookie);

        assertThat(Api.at(port).send(request.GET()).status()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordLikeTheSignInForATokenDoes() {
        Answer refused = Api.at(port)
                .post("/api/auth/session", "{\"email\": \"nobody@example.com\", \"password\": \"wrong horse\"}");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("invalid_credentials");
    }

    @Test
    void tellsTheSignInPageWhatItMustKnow() {
        aSignedInBrowser();

        Answer instance = Api.at(port).get("/api/auth/instance");

        assertThat(instance.json().get("owner_exists").asBoolean()).isTrue();
        assertThat(instance.json().get("open_registration").asBoolean()).isTrue();
    }
}
