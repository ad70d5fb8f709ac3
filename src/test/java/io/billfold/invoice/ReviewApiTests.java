package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class ReviewApiTests {
    private static final long UNKNOWN = 999_999_999;

    @Value("${local.server.port}")
    int port;

    private Api api;
    private InvoiceCalls invoices;

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
        invoices = new InvoiceCalls(api);
    }

    @Test
    @Tag("S2-15")
    void confirmsWhatWasRead() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer answer = invoices.post(id, "confirm");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("invoice_id").asLong()).isEqualTo(id);
        assertThat(answer.json().get("status").asString()).isEqualTo("confirmed");
        assertThat(answer.json().get("message").asString()).isNotBlank();
    }

    @Test
    @Tag("S2-16")
    void hasNothingToConfirmTwice() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, "confirm");

        Answer answer = invoices.post(id, "confirm");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("nothing_to_confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reject", "retry", "archive", "unarchive"})
    @Tag("S2-17")
    @Tag("S2-19")
    @Tag("S2-25")
    void knowsNoInvoiceOfAnUnknownNumber(String action) {
        Answer answer = invoices.post(UNKNOWN, action);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("invoice_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "{}", "{\"reason\": null}", "{\"reason\": \"the total is wrong\"}"})
    @Tag("S2-18")
    void rejectsWithAReasonOrWithoutOne(String body) {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer answer =
                body.equals("none") ? invoices.post(id, "reject") : api.post("/api/invoices/" + id + "/reject", body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
    @Tag("S2-18")
    void takesNoBytesForNoBodyWhateverTheirType(String type) {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer answer = api.send(api.request("/api/invoices/" + id + "/reject")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("")));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesAReasonWithAZeroCharacter() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer answer = api.post("/api/invoices/" + id + "/reject", "{\"reason\": \"a\\u0000b\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_value");
    }

    @Test
    @Tag("S2-19")
    void rejectsOnlyWhatWaitsForReview() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, "confirm");

        Answer answer = invoices.post(id, "reject");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("wrong_state");
    }

    @Test
    @Tag("S2-24")
    void readsARejectedInvoiceAgain() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, "reject");

        Answer answer = invoices.post(id, "retry");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("status").asString()).isEqualTo("pending");
        assertThat(invoices.await(id, "needs_review").get("version").asLong()).isGreaterThan(4);
    }

    @Test
    @Tag("S2-24")
    void readsAFailedInvoiceAgain() {
        long id = invoices.uploaded("cut.png", Arrays.copyOf(TestDocuments.png(300, 400), 60));
        JsonNode failed = invoices.await(id, "failed");

        Answer answer = invoices.post(id, "retry");

        assertThat(failed.get("error").get("code").asString()).isEqualTo("corrupt_image");
        assertThat(answer.status()).isEqualTo(202);
        invoices.await(id, "failed");
    }

    @Test
    @Tag("S2-25")
    void doesNotReadAConfirmedInvoiceAgain() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, "confirm");

        Answer answer = invoices.post(id, "retry");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("wrong_state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reject"})
    void takesADecisionBackAndKeepsTheStoryOfIt(String decision) {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, decision);

        Answer answer = api.delete("/api/invoices/" + id + "/decision");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("needs_review");
        JsonNode history = invoices.get(id).json().get("history");
        assertThat(history.get(history.size() - 1).get("action").asString()).isEqualTo("reopened");
        assertThat(history.get(history.size() - 1).get("by").asString()).contains("@example.com");
    }

    @Test
    void takesNothingBackWhereNothingWasDecided() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer waiting = api.delete("/api/invoices/" + id + "/decision");
        Answer unknown = api.delete("/api/invoices/" + UNKNOWN + "/decision");

        assertThat(waiting.status()).isEqualTo(400);
        assertThat(waiting.code()).isEqualTo("wrong_state");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void takesManyDecisionsBackAtOnce() {
        long one = invoices.read("a.xml", TestDocuments.eInvoice());
        long two = invoices.read("b.xml", TestDocuments.eInvoice());
        String ids = "{\"ids\": [%d, %d], \"action\": \"%s\"}";
        api.post("/api/invoices/bulk", ids.formatted(one, two, "confirm"));

        Answer answer = api.post("/api/invoices/bulk", ids.formatted(one, two, "reopen"));

        assertThat(answer.json().get("results"))
                .extracting(result -> result.get("status").asString())
                .containsExactly("needs_review", "needs_review");
    }

    @Test
    @Tag("S4-05")
    void keepsTheStoryOfAnEditedInvoice() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer answer = invoices.patch(id, "{\"fields\": {\"total\": \"118.00\", \"purchase_order\": \"PO-7\"}}");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode invoice = answer.json();
        assertThat(invoice.get("fields").get("total").asString()).isEqualTo("118.00");
        assertThat(invoice.get("evidence").get("total").get("source").asString())
                .isEqualTo("person");
        JsonNode edit = invoice.get("history").get(invoice.get("history").size() - 1);
        assertThat(edit.get("action").asString()).isEqualTo("edited");
        assertThat(edit.get("by").asString()).contains("@example.com");
        assertThat(edit.get("changes").toString())
                .isEqualTo("{\"total\":[\"119.00\",\"118.00\"],\"purchase_order\":[null,\"PO-7\"]}");
    }

    @Test
    @Tag("S4-05")
    void refusesAnEditOfAVersionThatIsNoLongerThere() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        String seen = invoices.get(id).header("ETag");
        invoices.patch(id, "{\"fields\": {\"total\": \"118.00\"}}");

        Answer answer = api.send(api.request("/api/invoices/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .method("PATCH", BodyPublishers.ofString("{\"fields\": {\"total\": \"117.00\"}}")));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.code()).isEqualTo("stale_version");
    }

    @Test
    void takesAnEditOfTheVersionThatWasSeen() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        String seen = invoices.get(id).header("ETag");

        Answer answer = api.send(api.request("/api/invoices/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .method("PATCH", BodyPublishers.ofString("{\"fields\": {\"total\": \"117.00\"}}")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEqualTo(seen);
    }

    @Test
    void namesTheFieldAndTheReasonOfAValueThatCannotBe() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer answer = invoices.patch(id, "{\"fields\": {\"total\": \"much\", \"colour\": \"red\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_fields");
        assertThat(answer.json().get("fields").get("total").asString()).startsWith("must be an amount");
        assertThat(answer.json().get("fields").get("colour").asString()).startsWith("is no field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fields\": {\"total\": 1e999999999}}",
                "{\"lines\": [{\"quantity\": 1e999999999}]}",
                "{\"lines\": [{\"net\": 1e-999999999}]}",
                "{\"lines\": [{\"net\": \"1E+99999999\"}]}",
                "{\"lines\": [{\"description\": \"a\\u0000b\"}]}",
                "{\"lines\": [null]}",
                "{\"places\": {\"total\": null}}"
            })
    void refusesACorrectionThatNobodyCanStore(String correction) {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        assertThat(invoices.patch(id, correction).status()).isEqualTo(422);
    }

    @Test
    void editsNothingThatIsRejected() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, "reject");

        Answer answer = invoices.patch(id, "{\"fields\": {\"total\": \"1.00\"}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("wrong_state");
    }

    @Test
    @Tag("S4-05")
    void hidesAnArchivedInvoiceFromTheListUntilItIsTakenOut() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        invoices.post(id, "archive");
        JsonNode list = api.get("/api/invoices").json();
        JsonNode archive = api.get("/api/invoices?archived=true").json();
        invoices.post(id, "unarchive");
        JsonNode listAgain = api.get("/api/invoices").json();

        assertThat(list.get("total").asInt()).isZero();
        assertThat(archive.get("items").get(0).get("invoice_id").asLong()).isEqualTo(id);
        assertThat(listAgain.get("total").asInt()).isOne();
    }

    @Test
    void decidesAboutManyWithTheOutcomeOfEach() {
        long one = invoices.read("a.xml", TestDocuments.eInvoice());
        long two = invoices.read("b.xml", TestDocuments.eInvoice());
        invoices.post(two, "confirm");

        Answer answer = api.post(
                "/api/invoices/bulk", "{\"ids\": [%d, %d, %d], \"action\": \"confirm\"}".formatted(one, two, UNKNOWN));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode results = answer.json().get("results");
        assertThat(results.get(0).get("status").asString()).isEqualTo("confirmed");
        assertThat(results.get(1).get("error").get("code").asString()).isEqualTo("nothing_to_confirm");
        assertThat(results.get(2).get("error").get("code").asString()).isEqualTo("invoice_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\": [1]}",
                "{\"ids\": [], \"action\": \"confirm\"}",
                "{\"ids\": [1], \"action\": \"burn\"}"
            })
    void refusesABulkThatSaysNotWhatToDo(String body) {
        assertThat(api.post("/api/invoices/bulk", body).status()).isEqualTo(422);
    }

    @Test
    void takesNoFractionForAnId() {
        Answer answer = api.post("/api/invoices/bulk", "{\"ids\": [1.5], \"action\": \"archive\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_field");
    }

    @Test
    void refusesJsonWithUnknownNames() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        assertThat(api.post("/api/invoices/" + id + "/reject", "{\"raeson\": \"x\"}")
                        .status())
                .isIn(400, 422);
        assertThat(invoices.patch(id, "{\"total\": \"1.00\"}").status()).isIn(400, 422);
    }
}
