package io.billfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class HealthTests {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/", "/health/live", "/health/ready"})
    @Tag("S1-25")
    void saysWithoutATokenThatItIsUp(String path) {
        var answer = Api.at(port).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("UP");
    }
}
