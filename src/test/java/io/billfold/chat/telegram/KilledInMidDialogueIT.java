package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.StandIn;
import io.billfold.chat.telegram.StandInBotApi.Message;
import io.billfold.running.RunningBillfold;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.TestDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process ends by {@code kill -9} in the middle of a dialogue: the next one goes on, loses nothing, and does nothing twice. */
@Tag("S1-24")
class KilledInMidDialogueIT {
    private static final String OWNER = "{\"email\": \"owner@example.com\", \"password\": \"a long password\"}";

    private final StandInBotApi api = new StandInBotApi();
    private final Person person = new Person(api, api::bring);

    @TempDir
    Path folder = Path.of("");

    private @Nullable RunningBillfold billfold;

    private Api start() {
        RunningBillfold started = RunningBillfold.start(
                folder.resolve("data"), Map.of("TG_BOT_TOKEN", StandInBotApi.TOKEN, "TELEGRAM_API_URL", api.url()));
        billfold = started;
        started.api().post("/api/auth/register", OWNER); // refused from the second time on
        Answer login = started.api().post("/api/auth/login", OWNER);
        return started.api().withToken(login.json().path("access_token").asString());
    }

    private void kill() {
        Objects.requireNonNull(billfold).kill();
        billfold = null;
    }

    @AfterEach
    void stop() {
        if (billfold != null) {
            billfold.close();
        }
    }

    @Test
    @Tag("S0-27")
    void goesOnWithTheCodeAndTheCorrectionWhereItWas() {
        TelegramTest.setPhone(start(), person.phone());
        person.sharesNumber(person.phone());
        String code = person.hearsCode();
        kill();
        person.says(code);

        start();
        person.hears("linked now");
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        person.presses(person.hears("please check"), "Edit");
        person.presses(person.hears("What is wrong"), "Total");
        person.hears("Send the new total");
        kill();
        person.says("120,50");

        Api owner = start();
        person.hears("Total: 120.50 EUR");
        assertThat(owner.get("/api/chat/links").json()).hasSize(1);
        JsonNode invoices = owner.get("/api/invoices").json();
        assertThat(invoices.path("total").asInt()).isEqualTo(1);
        long id = invoices.path("items").path(0).path("invoice_id").asLong();
        assertThat(owner.get("/api/invoices/" + id).json().path("history").values().stream()
                        .filter(entry -> entry.path("action").asString().equals("edited")))
                .hasSize(1);
    }

    @Test
    @Tag("S0-29")
    void readsWhatWasAcknowledged() {
        TelegramTest.setPhone(start(), person.phone());
        person.links(person.phone());
        List<String> names = new ArrayList<>();
        IntStream.range(0, 6).forEach(i -> {
            names.add("scan-" + i + ".png");
            person.sendsFile("scan-" + i + ".png", TestDocuments.scan("Invoice K-" + i, "Total 119,00 EUR"));
        });
        person.hears("Got scan-");
        kill();
        assertThat(shown()).as("read before the end").hasSizeLessThan(names.size());

        Api owner = start();
        StandIn.awaitThat("all to be read, of " + person.heard(), () -> shown().size() >= names.size());

        assertThat(owner.get("/api/invoices?per_page=100").json().path("items").values().stream()
                        .map(item -> item.path("filename").asString()))
                .containsExactlyInAnyOrderElementsOf(names);
        // Whoever answers the last message about an invoice answers the right one, though its message may have come
        // twice.
        assertThat(shown().stream()
                        .map(message -> message.text().lines().findFirst().orElse(""))
                        .distinct())
                .hasSize(names.size());
    }

    private List<Message> shown() {
        return api.messagesTo(person.id()).stream()
                .filter(message -> message.text().contains("please check"))
                .toList();
    }
}
