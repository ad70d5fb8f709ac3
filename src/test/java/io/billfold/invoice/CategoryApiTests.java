package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@BillfoldTest
class CategoryApiTests {
    @Value("${local.server.port}")
    int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
    }

    private Answer choose(String json) {
        return api.send(api.request("/api/categories")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"categories\": " + json + "}")));
    }

    @Test
    @Tag("S0-06")
    void hasTheUsualOnesUntilOthersAreChosen() {
        assertThat(api.get("/api/categories").json().get("categories")).hasSize(26);
        assertThat(Categories.USUAL)
                .containsExactlyInAnyOrderElementsOf(io.billfold.extraction.classify.Categories.names());

        Answer chosen = choose("[\"Tools\", \"  Day   trips \"]");

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(api.get("/api/categories").text()).contains("[\"Tools\",\"Day trips\"]");
        assertThat(Api.at(port).newOwner().get("/api/categories").json().get("categories"))
                .hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\" \"]", "[\"Tools\", \"tools\"]", "null", "[null]"})
    void refusesWhatIsNoList(String json) {
        assertThat(choose(json).status()).isEqualTo(422);
    }

    @Test
    void filesUnderTheAccountsCategoriesOnly() {
        choose("[\"Tools\", \"Rest\"]");
        InvoiceCalls invoices = new InvoiceCalls(api);
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer unknown = invoices.patch(id, "{\"category\": \"Insurance\"}");
        Answer known = invoices.patch(id, "{\"category\": \"tools\"}");

        assertThat(invoices.get(id).json().get("category").asString()).isEqualTo("Tools");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("invalid_fields");
        assertThat(unknown.json().get("fields").has("category")).isTrue();
        assertThat(known.status()).isEqualTo(200);
    }
}
