package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class InvitationTests {
    @LocalServerPort
    int port;

    private Api owner = Api.at(0);

    @BeforeEach
    void anOwner() {
        owner = Api.at(port).newOwner();
    }

    @Test
    void isListedWithoutItsTokenToItsAccountAlone() {
        JsonNode invited = invite("friend@example.com", "MEMBER").json();

        JsonNode listed = owner.get("/api/auth/invitations").json();

        assertThat(invited.path("token").asString()).isNotBlank();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("id").asLong())
                .isEqualTo(invited.path("id").asLong());
        assertThat(listed.get(0).path("email").asString()).isEqualTo("friend@example.com");
        assertThat(listed.get(0).path("token").asString("")).isEmpty();
        assertThat(Api.at(port).newOwner().get("/api/auth/invitations").json()).isEmpty();
    }

    @Test
    void isOfNoUseOnceItWasTakenBack() {
        JsonNode invited = invite("guest@example.com", "VIEWER").json();
        String path = "/api/auth/invitations/" + invited.path("id").asLong();

        assertThat(Api.at(port).newOwner().delete(path).code()).isEqualTo("not_found");
        assertThat(owner.delete(path).status()).isEqualTo(204);

        assertThat(owner.delete(path).code()).isEqualTo("not_found");
        assertThat(owner.get("/api/auth/invitations").json()).isEmpty();
        assertThat(Api.at(port)
                        .post(
                                "/api/auth/register",
                                "{\"email\": \"guest@example.com\", \"password\": \"correct horse\", \"invitation\": \""
                                        + invited.path("token").asString() + "\"}")
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void makesNoSecondOwner() {
        assertThat(invite("boss@example.com", "OWNER").code()).isEqualTo("invalid_value");
    }

    @Test
    void namesTheRolesThereAre() {
        Api.Answer refused = invite("new@example.com", "god");

        assertThat(refused.code()).isEqualTo("invalid_field");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("The field role is one of OWNER, ADMIN, MEMBER, VIEWER.");
    }

    @Test
    void showsSetsAndForgetsTheCallersTelephoneNumber() {
        assertThat(owner.get("/api/auth/phone").json().path("phone").isNull()).isTrue();

        owner.send(owner.request("/api/auth/phone")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"phone\": \"+49 170 " + (1_000_000 + port) + "\"}")));

        assertThat(owner.get("/api/auth/phone").json().path("phone").asString())
                .isEqualTo("+49170" + (1_000_000 + port));
        assertThat(owner.delete("/api/auth/phone").status()).isEqualTo(204);
        assertThat(owner.get("/api/auth/phone").json().path("phone").isNull()).isTrue();
    }

    private Api.Answer invite(String email, String role) {
        return owner.post("/api/auth/invitations", "{\"email\": \"" + email + "\", \"role\": \"" + role + "\"}");
    }
}
