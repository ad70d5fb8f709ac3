package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.net.http.HttpRequest.BodyPublishers;
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
        assertThat(give(owner, other, "VIEWER").code()).isEqualTo("not_found");
        assertThat(other.get("/api/auth/me").status()).isEqualTo(200);
    }

    private static Api.Answer give(Api caller, Api user, String role) {
        return patch(caller, user, "{\"role\": \"" + role + "\"}");
    }

    private static Api.Answer patch(Api caller, Api user, String json) {
        return caller.send(caller.request("/api/auth/users/" + id(user))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    @Test
    void aNewRoleCountsAtOnce() {
        Api member = joined("MEMBER");

        var answer = give(owner, member, "ADMIN");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("role").asString()).isEqualTo("ADMIN");
        assertThat(member.get("/api/auth/users").status()).isEqualTo(200);
        give(owner, member, "VIEWER");
        assertThat(member.get("/api/auth/users").code()).isEqualTo("forbidden");
    }

    @Test
    void onlyThoseWhoRunTheAccountGiveRoles() {
        Api member = joined("MEMBER");

        assertThat(give(member, member, "ADMIN").code()).isEqualTo("forbidden");
    }

    @Test
    void onlyAnOwnerMakesOwners() {
        Api admin = joined("ADMIN");

        assertThat(give(admin, admin, "OWNER").code()).isEqualTo("forbidden");
        assertThat(give(admin, owner, "MEMBER").code()).isEqualTo("forbidden");
        assertThat(give(owner, admin, "OWNER").status()).isEqualTo(200);
    }

    @Test
    void theLastOwnerStaysOne() {
        Api admin = joined("ADMIN");

        assertThat(give(owner, owner, "MEMBER").code()).isEqualTo("last_owner");
        give(owner, admin, "OWNER");
        assertThat(give(owner, owner, "MEMBER").status()).isEqualTo(200);
        assertThat(give(admin, admin, "MEMBER").code()).isEqualTo("last_owner");
    }

    @Test
    void refusesARoleThatThereIsNot() {
        Api member = joined("MEMBER");

        assertThat(give(owner, member, "EMPEROR").status()).isBetween(400, 422);
        assertThat(patch(owner, member, "{}").status()).isBetween(400, 422);
    }

    @Test
    void writesDownWhoChangedWhat() {
        Api member = joined("MEMBER");
        String email = member.get("/api/auth/me").json().get("email").asString();

        give(owner, member, "MEMBER");
        give(owner, member, "VIEWER");
        owner.delete("/api/auth/users/" + id(member));

        var history = owner.get("/api/auth/users/history").json();
        assertThat(history).hasSize(2);
        assertThat(history.get(0).get("action").asString()).isEqualTo("removed");
        var changed = history.get(1);
        assertThat(changed.get("action").asString()).isEqualTo("role_changed");
        assertThat(changed.get("email").asString()).isEqualTo(email);
        assertThat(changed.get("before").asString()).isEqualTo("MEMBER");
        assertThat(changed.get("after").asString()).isEqualTo("VIEWER");
        assertThat(changed.get("by").asString())
                .isEqualTo(owner.get("/api/auth/me").json().get("email").asString());
        assertThat(Api.at(port).newOwner().get("/api/auth/users/history").json())
                .isEmpty();
    }
}
