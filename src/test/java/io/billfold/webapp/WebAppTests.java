package io.billfold.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of these tests is a small one of their own: the real one is built only for the jar. */
@BillfoldTest
class WebAppTests {
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/invoices/17", "/settings/mailbox", "/settings", "/sign-in", "/inbox/"})
    void answersEveryAddressOfTheApplicationWithItsPage(String address) {
        var answer = Api.at(port).get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("<title>Billfold</title>");
    }

    @Test
    void allowsScriptsOfOurOwnAndStylesOfThisAnswerOnly() {
        var answer = Api.at(port).get("/inbox");
        var again = Api.at(port).get("/inbox");

        String policy = answer.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.text()).contains("content=\"" + nonce(policy) + "\"");
        assertThat(nonce(policy)).isNotEqualTo(nonce(again.header("Content-Security-Policy")));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void keepsTheApiClosed() {
        assertThat(Api.at(port).get("/api/invoices").status()).isEqualTo(401);
        assertThat(Api.at(port).get("/inbox/elsewhere").status()).isEqualTo(401);
    }

    private static String nonce(String policy) {
        var matcher = NONCE.matcher(policy);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
