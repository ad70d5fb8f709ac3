package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class MemberTests {
    @LocalServerPort
    int port;

    private Api owner = Api.at(0);

    @BeforeEach
    void connect() {
        owner = Api.at(port).newOwner();
    }

    private Api joined(String role) {
        String email = "member-" + UUID.randomUUID() + "@example.com";
        String token = owner.post("/api/auth/invitations", "{\"email\": \"" + email + "\", \"role\": \"" + role + "\"}")
                .json()
                .get("token")
                .asString();
        String credentials = "\"email\": \"" + email + "\", \"password\": \"correct horse\"";
        owner.post("/api/auth/register", "{" + credentials + ", \"invitation\": \"" + token + "\"}");
        return owner.withToken(owner.post("/api/auth/login", "{" + credentials + "}")
                .json()
                .get("access_token")
                .asString());
    }

    private static long id(Api user) {
        return user.get("/api/auth/me").json().get("user_id").asLong();
    }

    @Test
    void showsWhoIsInTheAccountAndNobodyElse() {
        Api member = joined("MEMBER");
        Api.at(port).newOwner();

        var users = owner.get("/api/auth/users").json();

        assertThat(users).hasSize(2);
        assertThat(users.get(0).get("role").asString()).isEqualTo("OWNER");
        assertThat(users.get(1).get("user_id").asLong()).isEqualTo(id(member));
        assertThat(member.get("/api/auth/users").code()).isEqualTo("forbidden");
    }

    @Test
    void shutsOutARemovedUserAtOnce() {
        Api admin = joined("ADMIN");
        Api key = admin.withToken(admin.post("/api/auth/api-keys", "{\"name\": \"a\", \"scopes\": [\"read\"]}")
                .json()
                .get("key")
                .asString());

        var answer = owner.delete("/api/auth/users/" + id(admin));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(admin.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(key.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(owner.get("/api/auth/users").json()).hasSize(1);
    }

    @Test
    void keepsTheOwnerAndWhoeverAsks() {
        Api admin = joined("ADMIN");

        assertThat(admin.delete("/api/auth/users/" + id(owner)).code()).isEqualTo("owner_stays");
        assertThat(admin.delete("/api/auth/users/" + id(admin)).code()).isEqualTo("not_oneself");
    }

    @Test
    void doesNotReachIntoOtherAccounts() {
        Api other = Api.at(port).newOwner();

        assertThat(owner.delete("/api/auth/users/" + id(other)).code()).isEqualTo("not_found");
        assertThat(other.get("/api/auth/me").status()).isEqualTo(200);
    }
}
