package io.billfold.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@BillfoldTest
class PrivateNetworkApiTests {
    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://169.254.169.254/latest",
                "http://[::1]/",
                "ftp://8.8.8.8/",
                "no url"
            })
    void isNotCalledUnlessTheOperatorAllowsIt(String url) {
        Api.Answer answer = Api.at(port).newOwner().post("/api/webhooks", "{\"url\": \"" + url + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_url");
    }
}
