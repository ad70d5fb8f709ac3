package io.billfold.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class SavedSearchApiTests {
    private static final String LARGE = "{\"name\": \"Large\", \"query\": \"?q=shell&total_min=500\"}";

    @LocalServerPort
    int port;

    private Api api = Api.at(0);

    @BeforeEach
    void someone() {
        api = Api.at(port).newOwner();
    }

    @Test
    void keepsASearchByName() {
        Answer kept = api.post("/api/searches", LARGE);

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().get("query").asString()).isEqualTo("q=shell&total_min=500");
        assertThat(api.get(kept.header("Location")).text()).isEqualTo(kept.text());
        assertThat(api.get("/api/searches")
                        .json()
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Large");
    }

    @Test
    void changesAndForgetsIt() {
        String place = api.post("/api/searches", LARGE).header("Location");

        Answer changed = put(api, place, "{\"name\": \"Huge\", \"query\": \"total_min=5000\"}");

        assertThat(changed.json().get("name").asString()).isEqualTo("Huge");
        assertThat(api.get(place).json().get("query").asString()).isEqualTo("total_min=5000");
        assertThat(api.delete(place).status()).isEqualTo(204);
        assertThat(api.delete(place).code()).isEqualTo("not_found");
        assertThat(api.get("/api/searches").json().get("items").size()).isZero();
    }

    @Test
    void takesANameOnce() {
        api.post("/api/searches", LARGE);
        String other = api.post("/api/searches", "{\"name\": \"Other\", \"query\": \"\"}")
                .header("Location");

        assertThat(api.post("/api/searches", LARGE).code()).isEqualTo("name_taken");
        assertThat(put(api, other, LARGE).code()).isEqualTo("name_taken");
    }

    @Test
    void showsNobodyElses() {
        String place = api.post("/api/searches", LARGE).header("Location");
        Api other = Api.at(port).newOwner();

        assertThat(other.get(place).status()).isEqualTo(404);
        assertThat(put(other, place, LARGE).status()).isEqualTo(404);
        assertThat(other.delete(place).status()).isEqualTo(404);
        assertThat(other.get("/api/searches").json().get("items").size()).isZero();
        assertThat(api.get(place).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"query\": \"q=a\"}", "{\"name\": \" \", \"query\": \"q=a\"}", "{\"name\": \"a\"}"})
    void refusesWhatIsNoSearch(String sent) {
        assertThat(api.post("/api/searches", sent).code()).isEqualTo("invalid_search");
    }

    @Test
    void refusesAZeroCharacter() {
        assertThat(api.post("/api/searches", "{\"name\": \"a\\u0000\", \"query\": \"q=a\"}")
                        .code())
                .isEqualTo("invalid_value");
    }

    @Test
    void refusesAnEndlessQuery() {
        assertThat(api.post("/api/searches", "{\"name\": \"a\", \"query\": \"" + "x".repeat(2_001) + "\"}")
                        .code())
                .isEqualTo("invalid_search");
    }

    private static Answer put(Api who, String path, String json) {
        return who.send(
                who.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }
}
