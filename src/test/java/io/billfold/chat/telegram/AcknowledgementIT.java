package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.StandIn;
import io.billfold.running.RunningBillfold;
import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long somebody waits for the word that a file has arrived, whatever else the machine is at. */
@Tag("S0-29")
class AcknowledgementIT {
    private static final int MESSAGES = 30;
    private static final int WARMING_UP = 5;

    /** Far more than is measured: other processes of the machine may have the processors. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final StandInBotApi api = new StandInBotApi();
    private final Person person = new Person(api, api::bring);
    private final Person other = new Person(api, api::bring);

    @TempDir
    Path folder = Path.of("");

    @Test
    void comesSoonOnAnIdleMachineAndWhileScansAreRead() {
        try (RunningBillfold billfold = RunningBillfold.start(
                folder.resolve("data"),
                Map.of(
                        "TG_BOT_TOKEN",
                        StandInBotApi.TOKEN,
                        "TELEGRAM_API_URL",
                        api.url(),
                        "BILLFOLD_OPEN_REGISTRATION",
                        "true"))) {
            Api owner = billfold.api().newOwner();
            TelegramTest.setPhone(owner, person.phone());
            person.links(person.phone());
            Api another = billfold.api().newOwner();
            TelegramTest.setPhone(another, other.phone());
            other.links(other.phone());
            waits("first", WARMING_UP);

            List<Duration> idle = waits("idle", MESSAGES);
            int scans = 40;
            for (int i = 0; i < scans; i++) {
                other.sendsFile("scan" + i + ".png", TestDocuments.scan("Invoice A-" + i, "Total 119,00 EUR"));
            }
            StandIn.awaitThat("a scan to be read", () -> read(another) > 0);
            List<Duration> busy = waits("busy", MESSAGES);
            int left = scans - read(another);

            System.out.println("Acknowledged, idle:    " + summary(idle));
            System.out.println("Acknowledged, reading: " + summary(busy) + ", scans left " + left);
            StandIn.awaitThat("all that was acknowledged to be shown", () -> shown() == 2 * MESSAGES + WARMING_UP);
            assertThat(left).as("scans that are still to be read").isPositive();
            assertThat(p95(idle)).isLessThan(BOUND);
            assertThat(p95(busy)).isLessThan(BOUND);
        }
    }

    private static int read(Api account) {
        return account.get("/api/invoices/status-summary")
                .json()
                .path("needs_review")
                .asInt();
    }

    /** Sends files one after the other, and times each from Telegram's having it to Telegram's having the answer. */
    private List<Duration> waits(String round, int messages) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String name = round + i + ".xml";
            byte[] invoice = TestDocuments.eInvoice(name, "Harbour Ltd", "DE89370400440532013000");
            Instant sent = Instant.now();
            person.sendsFile(name, invoice);
            StandInBotApi.Message first = StandIn.await(
                    "an answer to " + name,
                    () -> api.messagesTo(person.id()).stream()
                            .filter(message -> api.saidAt(message).isAfter(sent))
                            .findFirst());
            waits.add(Duration.between(sent, api.saidAt(first)));
        }
        return waits;
    }

    private long shown() {
        return api.messagesTo(person.id()).stream()
                .filter(message -> message.text().contains("please check"))
                .count();
    }

    private static String summary(List<Duration> waits) {
        List<Duration> sorted = waits.stream().sorted().toList();
        return "p50 %d ms, p95 %d ms, highest %d ms"
                .formatted(
                        sorted.get(sorted.size() / 2).toMillis(),
                        p95(waits).toMillis(),
                        sorted.getLast().toMillis());
    }

    private static Duration p95(List<Duration> waits) {
        return waits.stream().sorted().toList().get((int) Math.ceil(waits.size() * 0.95) - 1);
    }
}
