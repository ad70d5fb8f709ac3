package io.billfold.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class ConnectionApiTests {
    @Value("${local.server.port}")
    int port;

    private Api owner;

    @BeforeEach
    void signIn() {
        owner = Api.at(port).newOwner();
    }

    @Test
    void showsHowEachConnectionIsSetUp() {
        JsonNode all = owner.get("/api/connections").json();

        assertThat(all.findValuesAsString("name")).contains("storage").isSorted();
    }

    @Test
    void triesAConnection() {
        JsonNode tested = owner.post("/api/connections/storage/test").json();

        assertThat(tested.get("ok").asBoolean()).isTrue();
        assertThat(tested.get("detail").asString()).isEqualTo("A file could be written, read and removed.");
    }

    @Test
    void knowsNoConnectionOfAnotherName() {
        assertThat(owner.post("/api/connections/pigeon/test").status()).isEqualTo(404);
    }

    @Test
    void isForPeopleWhoRunTheInstallation() {
        String key = owner.post("/api/auth/api-keys", "{\"name\": \"k\", \"scopes\": [\"read\", \"write\"]}")
                .json()
                .get("key")
                .asString();

        assertThat(Api.at(port).get("/api/connections").status()).isEqualTo(401);
        assertThat(owner.withToken(key).get("/api/connections").status()).isEqualTo(403);
    }
}
