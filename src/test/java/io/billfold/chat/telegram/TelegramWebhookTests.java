package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where there is a public address, Telegram brings its updates there. */
@BillfoldTest
class TelegramWebhookTests {
    private static final StandInBotApi API = new StandInBotApi();

    @LocalServerPort
    int port;

    private JsonNode webhook = tools.jackson.databind.node.NullNode.instance;

    @DynamicPropertySource
    static void bot(DynamicPropertyRegistry properties) {
        properties.add("billfold.public-url", () -> "https://bills.example.org/");
        properties.add("billfold.chat.telegram.token", () -> StandInBotApi.TOKEN);
        properties.add("billfold.chat.telegram.api-url", API::url);
    }

    @BeforeEach
    void registered() {
        webhook = StandIn.await("setWebhook", () -> Optional.ofNullable(API.webhook()));
    }

    private Answer brought(ObjectNode update, String secret) {
        return Api.at(port)
                .send(Api.at(port)
                        .request("/telegram")
                        .header("Content-Type", "application/json")
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .POST(BodyPublishers.ofString(update.toString())));
    }

    private Person person() {
        String secret = webhook.path("secret_token").asString();
        return new Person(
                API, update -> assertThat(brought(update, secret).status()).isEqualTo(200));
    }

    @Test
    void registersTheAddressAndAsksForNothing() {
        assertThat(webhook.path("url").asString()).isEqualTo("https://bills.example.org/telegram");
        assertThat(API.callsOf("getUpdates")).isZero();
    }

    @Test
    @Tag("S0-03")
    @Tag("S0-27")
    void holdsTheWholeDialogue() {
        Person person = person();
        Api owner = Api.at(port).newOwner();
        TelegramTest.setPhone(owner, person.phone());

        person.links(person.phone());
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        person.presses(person.hears("please check"), "Confirm");

        person.hears(": confirmed");
        assertThat(owner.get("/api/invoices?status=confirmed")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesCallsWithoutTheSecret() {
        Person forger = new Person(
                API, update -> assertThat(brought(update, "forged").code()).isEqualTo("forged"));

        forger.says("/start");

        ObjectNode update = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
        assertThat(Api.at(port).post("/telegram", update.toString()).status()).isEqualTo(403);
        assertThat(forger.heard()).isEqualTo("[]");
    }
}
