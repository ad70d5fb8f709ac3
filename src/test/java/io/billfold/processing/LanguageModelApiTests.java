package io.billfold.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.model.SaidInvoice;
import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.ModelServer;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.WithModelServer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the upload to the proposal, with a language model beside the rules. */
class LanguageModelApiTests extends WithModelServer {
    @LocalServerPort
    int port;

    private Api owner = Api.at(0);
    private InvoiceCalls invoices = new InvoiceCalls(owner);

    @BeforeEach
    void signIn() {
        owner = Api.at(port).newOwner();
        invoices = new InvoiceCalls(owner);
    }

    @Test
    @Tag("S0-04")
    @Tag("S0-23")
    @Tag("S1-02")
    @Tag("S4-03")
    void showsTheModelThePageAndProposesWhatItReadsThere() {
        MODEL.when(
                call -> true,
                ModelServer.says(SaidInvoice.nothing()
                        .with("purchase_order", "BOAT 7")
                        .with("summary", "Rope and paint from the harbour")
                        .with("corrected_text", "HARBOUR SUPPLIES\nBOAT 7")
                        .json()));

        long id = invoices.read("scan.png", TestDocuments.scan("HARBOUR SUPPLIES", "BOAT 7", "TOTAL 119.00 EUR"));

        JsonNode invoice = invoices.get(id).json();
        assertThat(invoice.at("/fields/purchase_order").asString()).isEqualTo("BOAT 7");
        assertThat(invoice.at("/evidence/purchase_order/source").asString()).isEqualTo("model");
        assertThat(invoice.at("/evidence/purchase_order/box").size()).isEqualTo(4);
        assertThat(invoice.get("summary").asString()).isEqualTo("Rope and paint from the harbour");
        assertThat(invoice.get("language_model").asString()).isEqualTo(ModelServer.MODEL);
        assertThat(invoice.get("proved").asBoolean()).isFalse();
        assertThat(MODEL.complaints()).isEmpty();
        assertThat(MODEL.calls()).singleElement().satisfies(call -> {
            assertThat(call.pictures()).hasSize(1);
            assertThat(call.text()).contains("TOTAL");
        });
        JsonNode text = owner.get("/api/invoices/" + id + "/text").json();
        assertThat(text.at("/pages/0/reader").asString()).isEqualTo("paddle");
        assertThat(text.at("/pages/0/text").asString()).contains("HARBOUR");
        assertThat(text.get("language_model").asString()).isEqualTo(ModelServer.MODEL);
        assertThat(text.get("corrected_text").asString()).isEqualTo("HARBOUR SUPPLIES\nBOAT 7");
    }

    @Test
    @Tag("S2-06")
    void asksOnceForTheSameFileEvenInAnotherAccount() {
        MODEL.when(call -> true, ModelServer.says(SaidInvoice.nothing().json()));
        byte[] file = page();

        invoices.read("a.pdf", file);
        invoices.uploaded("again.pdf", file);
        new InvoiceCalls(Api.at(port).newOwner()).read("theirs.pdf", file);

        assertThat(MODEL.calls()).hasSize(1);
    }

    @Test
    void asksAgainWithTheReasonOfTheRejection() {
        MODEL.when(call -> true, ModelServer.says(SaidInvoice.nothing().json()));
        long id = invoices.read("a.pdf", page());

        owner.post("/api/invoices/" + id + "/reject", "{\"reason\": \"the seller is the harbour master\"}");
        invoices.post(id, "retry");
        invoices.await(id, "needs_review");

        assertThat(MODEL.calls()).hasSize(2);
        assertThat(MODEL.calls().get(1).text()).contains("the seller is the harbour master");
    }

    @Test
    void sendsNoEInvoice() {
        MODEL.when(call -> true, ModelServer.says(SaidInvoice.nothing().json()));

        long id = invoices.read("invoice.xml", TestDocuments.eInvoice());

        assertThat(MODEL.calls()).isEmpty();
        assertThat(invoices.get(id).json().has("language_model")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut off", "no JSON", "refuses", "slow", "turned down"})
    void readsOnWithoutAnAnswer(String trouble) {
        MODEL.when(call -> true, behaviour(trouble));

        long id = invoices.read("a.pdf", page());

        JsonNode invoice = invoices.get(id).json();
        assertThat(invoice.at("/fields/total").asString()).isEqualTo("119.00");
        assertThat(invoice.has("language_model")).isFalse();
        assertThat(invoice.get("findings").findValuesAsString("code")).contains("MODEL-SILENT");
    }

    private static ModelServer.Behaviour behaviour(String trouble) {
        return switch (trouble) {
            case "cut off" -> ModelServer.cutOff("{\"total\": \"1");
            case "no JSON" -> ModelServer.says("I think it is 119.");
            case "refuses" -> ModelServer.refuses();
            case "slow" ->
                ModelServer.slow(
                        Duration.ofSeconds(8),
                        ModelServer.says(SaidInvoice.nothing().json()));
            default -> ModelServer.status(403);
        };
    }

    @Test
    void neverConfirmsItselfByTheModelsWord() {
        owner.send(owner.request("/api/invoices/settings")
                .header("Content-Type", "application/json")
                .method(
                        "PUT",
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"auto_confirm\": true, \"auto_confirm_threshold\": 0.5}")));
        MODEL.when(
                call -> true,
                ModelServer.says(SaidInvoice.nothing()
                        .with("total", "119.00")
                        .with("net_total", "100.00")
                        .with("tax_total", "19.00")
                        .with("number", "H-77")
                        .json()));

        long id = invoices.read("a.pdf", page());

        assertThat(invoices.get(id).json().get("status").asString()).isEqualTo("needs_review");
    }

    @Test
    void showsOperatorsWhatTheModelCosts() {
        MODEL.when(call -> true, ModelServer.says(SaidInvoice.nothing().json()));
        invoices.read("a.pdf", page());

        JsonNode connection = owner.get("/api/connections")
                .json()
                .valueStream()
                .flatMap(node -> node.isArray() ? node.valueStream() : java.util.stream.Stream.of(node))
                .filter(one -> one.path("name").asString("").equals("model"))
                .findFirst()
                .orElseThrow();
        JsonNode tested = owner.post("/api/connections/model/test").json();

        assertThat(connection.get("configured").asBoolean()).isTrue();
        assertThat(connection.get("detail").asString())
                .contains(ModelServer.MODEL, "tokens")
                .doesNotContain(ModelServer.KEY);
        assertThat(tested.get("detail").asString()).isEqualTo("The server answers and has the model stand-in-1.");
    }

    /** A page that is like no other, and that the rules cannot prove. */
    private static byte[] page() {
        return TestDocuments.pdf("Harbour Supplies Ltd", "Ref " + UUID.randomUUID(), "Total 119.00 EUR");
    }
}
