package io.billfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.BillfoldTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestClient;

@BillfoldTest
class HealthTests {
    @Value("${local.server.port}")
    int port;

    @Test
    void saysThatItIsUp() {
        var answer = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/health")
                .retrieve()
                .body(String.class);

        assertThat(answer).contains("\"status\":\"UP\"");
    }
}
