package io.billfold.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.intake.WithIntake;
import io.billfold.invoice.InvoiceCalls;
import io.billfold.signature.BodySignature;
import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookApiTests extends WithIntake {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    JdbcClient database;

    private Api account;
    private InvoiceCalls invoices;

    @BeforeEach
    void anAccountOfItsOwn() {
        account = Api.at(port).newOwner();
        invoices = new InvoiceCalls(account);
    }

    @Test
    void tellsOfAStateSignedAndWithoutContents() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String secret =
                    make(receiver, "[\"invoice.needs_review\"]").get("secret").asString();

            long invoice = invoices.read("bill.xml", invoice());
            Until.holds(() -> receiver.calls.size() == 1);

            Receiver.Call call = receiver.calls.getFirst();
            assertThat(BodySignature.verify(secret, Long.parseLong(call.timestamp()), call.body(), call.signature()))
                    .isTrue();
            assertThat(call.event()).isEqualTo("invoice.needs_review");
            JsonNode body = JSON.readTree(call.body());
            assertThat(body.propertyNames())
                    .containsExactly(
                            "id", "event", "at", "invoice_id", "request_id", "previous_status", "status", "link");
            assertThat(body.get("invoice_id").asLong()).isEqualTo(invoice);
            assertThat(body.get("link").asString()).endsWith("/invoices/" + invoice);
        }
    }

    @Test
    void triesAgainWhatTheReceiverDidNotTake() throws Exception {
        try (Receiver receiver = new Receiver().answering(500)) {
            JsonNode made = make(receiver, "[\"invoice.needs_review\"]");
            invoices.read("bill.xml", invoice());
            Until.holds(() -> deliveries(made).get(0).get("attempts").asInt() == 1);
            JsonNode waiting = deliveries(made).get(0);

            hurry();
            Until.holds(() -> deliveries(made).get(0).get("status").asString().equals("delivered"));

            assertThat(waiting.get("status").asString()).isEqualTo("pending");
            assertThat(waiting.get("error").asString()).isEqualTo("The receiver answered 500.");
            JsonNode delivered = deliveries(made).get(0);
            assertThat(delivered.get("attempts").asInt()).isEqualTo(2);
            assertThat(delivered.get("answer_status").asInt()).isEqualTo(200);
            assertThat(receiver.calls.get(0).body())
                    .isEqualTo(receiver.calls.get(1).body());
        }
    }

    @Test
    void waitsForAReceiverThatIsNotThere() throws Exception {
        Receiver gone = new Receiver();
        JsonNode made = make(gone, "[\"invoice.needs_review\"]");
        gone.close();

        invoices.read("bill.xml", invoice());
        Until.holds(() -> deliveries(made).get(0).get("attempts").asInt() == 1);

        JsonNode waiting = deliveries(made).get(0);
        assertThat(waiting.get("status").asString()).isEqualTo("pending");
        assertThat(waiting.get("error").asString()).startsWith("No answer: ");
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (Receiver receiver = new Receiver().answering(302)) {
            JsonNode made = make(receiver, "[\"invoice.needs_review\"]");

            invoices.read("bill.xml", invoice());
            Until.holds(() -> deliveries(made).get(0).get("attempts").asInt() == 1);

            assertThat(deliveries(made).get(0).get("answer_status").asInt()).isEqualTo(302);
            assertThat(receiver.calls).hasSize(1);
        }
    }

    @Test
    void sendsAgainOnDemand() throws Exception {
        try (Receiver receiver = new Receiver().answering(410)) {
            JsonNode made = make(receiver, "[\"invoice.needs_review\"]");
            invoices.read("bill.xml", invoice());
            Until.holds(() -> deliveries(made).get(0).get("status").asString().equals("failed"));
            String delivery =
                    path(made) + "/deliveries/" + deliveries(made).get(0).get("id");

            assertThat(account.post(delivery + "/resend").status()).isEqualTo(202);
            Until.holds(() -> deliveries(made).get(0).get("status").asString().equals("delivered"));

            assertThat(receiver.calls).hasSize(2);
            assertThat(Api.at(port).newOwner().post(delivery + "/resend").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void tellsNothingOfOtherAccountsAndOtherStates() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonNode made = make(receiver, "[\"invoice.rejected\"]");

            new InvoiceCalls(Api.at(port).newOwner()).read("other.xml", invoice());
            long own = invoices.read("own.xml", invoice());
            invoices.post(own, "reject");
            Until.holds(() -> receiver.calls.size() == 1);

            assertThat(deliveries(made)).hasSize(1);
            assertThat(deliveries(made).get(0).get("invoice_id").asLong()).isEqualTo(own);
        }
    }

    @Test
    void showsTheSecretOnceAndForgetsARemovedWebhook() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonNode made = make(receiver, "[]");

            JsonNode listed = account.get("/api/webhooks").json();

            assertThat(listed).hasSize(1);
            assertThat(listed.get(0).path("secret").isNull()).isTrue();
            assertThat(listed.get(0).get("events")).hasSize(6);
            assertThat(Api.at(port).newOwner().delete(path(made)).status()).isEqualTo(404);
            assertThat(account.delete(path(made)).status()).isEqualTo(204);
            assertThat(account.get(path(made) + "/deliveries").status()).isEqualTo(404);
        }
    }

    @Test
    void refusesEventsThatThereAreNot() {
        assertThat(account.post("/api/webhooks", "{\"url\": \"http://127.0.0.1/\", \"events\": [\"invoice.eaten\"]}")
                        .code())
                .isEqualTo("unknown_event");
    }

    private JsonNode make(Receiver receiver, String events) {
        Api.Answer answer =
                account.post("/api/webhooks", "{\"url\": \"" + receiver.url() + "\", \"events\": " + events + "}");
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode deliveries(JsonNode webhook) {
        JsonNode page = account.get(path(webhook) + "/deliveries").json();
        assertThat(page.get("total").asLong()).isEqualTo(page.get("items").size());
        return page.get("items").isEmpty() ? JSON.readTree("[{\"attempts\":0,\"status\":\"\"}]") : page.get("items");
    }

    private static String path(JsonNode webhook) {
        return "/api/webhooks/" + webhook.get("id").asLong();
    }

    /** A quarter of a minute is long for a test. */
    private void hurry() {
        Until.holds(() -> database.sql("update work_item set execution_time = now() where not picked"
                                + " and task_name = 'deliver-webhook' and consecutive_failures > 0")
                        .update()
                > 0);
    }

    private static byte[] invoice() {
        return TestDocuments.eInvoice("W-" + UUID.randomUUID(), "Werft GmbH", "DE89370400440532013000");
    }
}
