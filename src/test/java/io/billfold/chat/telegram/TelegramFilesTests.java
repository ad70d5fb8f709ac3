package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.StandIn;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What people send to the bot, in whatever way Telegram lets them. */
@Tag("S0-03")
class TelegramFilesTests extends TelegramTest {
    @BeforeEach
    void linked() {
        person.links(person.phone());
    }

    private static byte[] invoice() {
        return TestDocuments.eInvoice("F-" + UUID.randomUUID(), "Harbour Ltd", "DE89370400440532013000");
    }

    private static byte[] scan() {
        return TestDocuments.scan("Harbour Ltd", "Invoice 2026-17", "Date 2026-10-03", "Total 119,00 EUR");
    }

    private int invoices() {
        return owner.get("/api/invoices").json().path("total").asInt();
    }

    private long messagesWith(String text) {
        return API.messagesTo(person.id()).stream()
                .filter(message -> message.text().contains(text))
                .count();
    }

    static Stream<Arguments> waysToSend() {
        return Stream.of(
                way("a photo", (person, scan) -> person.sendsPhoto(scan)),
                way("a photo that somebody else sent", (person, scan) -> person.forwardsAlbum(scan)),
                way("an image as a document", (person, scan) -> person.sendsFile("scan.png", scan)),
                way(
                        "a PDF",
                        (person, scan) -> person.sendsFile(
                                "bill.pdf", TestDocuments.pdf("Harbour Ltd", "Invoice 17", "Total 119,00 EUR"))));
    }

    private static Arguments way(String name, BiConsumer<Person, byte[]> way) {
        return Arguments.of(name, way);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToSend")
    @Tag("S0-11")
    @Tag("S0-28")
    @Tag("S0-30")
    void readsWhatIsSent(String name, BiConsumer<Person, byte[]> sends) {
        sends.accept(person, scan());

        assertThat(person.hears("please check").text()).contains("Total: 119.00 EUR");
        assertThat(owner.get("/api/invoices?source=telegram")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Tag("S0-28")
    void takesEachPhotoOfAForwardedAlbum() {
        person.forwardsAlbum(TestDocuments.png(600, 400), TestDocuments.png(601, 400), TestDocuments.png(602, 400));

        StandIn.awaitThat("three invoices", () -> invoices() == 3);
        StandIn.awaitThat("three messages", () -> messagesWith("photo-") == 3);
    }

    @Test
    @Tag("S0-29")
    void sixtyPhotosAtOnceAreAllTaken() {
        int photos = 60;
        int before = API.messagesTo(person.id()).size();
        for (int i = 0; i < photos; i++) {
            person.sendsPhoto(TestDocuments.png(300 + i, 200));
        }
        Person other = new Person(API, API::bring);
        setPhone(owner, other.phone());
        Instant asked = Instant.now();
        other.sharesNumber(other.phone());
        other.hearsCode();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));

        StandIn.awaitThat("sixty invoices", () -> invoices() == photos);
        StandIn.awaitThat("sixty messages", () -> API.messagesTo(person.id()).size() == before + photos);
        Until.holds(() -> messagesWith("Reading…") == 0, Duration.ofMinutes(2));
        assertThat(messagesWith("please check") + messagesWith("could not be read"))
                .isEqualTo(photos);
    }

    @Test
    void sixtyFilesAtOnceAreAllShown() {
        int files = 60;
        for (int i = 0; i < files; i++) {
            person.sendsFile("invoice" + i + ".xml", invoice());
        }

        StandIn.awaitThat("sixty summaries", () -> messagesWith("please check") == files);
        assertThat(invoices()).isEqualTo(files);
    }

    @Test
    void tellsWhyAFileIsNotTaken() {
        person.sendsFile("locked.pdf", TestDocuments.lockedPdf());

        person.hears("locked.pdf: The PDF is locked with a password");
        assertThat(invoices()).isZero();
    }

    @Test
    void answersStickersVoicesAndVideosKindly() {
        person.sends(message -> message.putObject("sticker").put("file_id", "s"));
        person.hears("no invoice");

        person.sends(message -> message.putObject("voice").put("file_id", "v"));
        person.hears("cannot listen");

        person.sends(message -> message.putObject("video").put("file_id", "v"));
        person.hears("cannot watch");
        assertThat(invoices()).isZero();
    }

    @Test
    void refusesWhatTelegramDoesNotHandOut() {
        person.sendsFile("huge.pdf", new byte[] {1}, 21L * 1024 * 1024);

        person.hears("at most 20 MB");
    }

    /** Telegram does not always say beforehand how large a file is. */
    @Test
    void saysThatAFileOfUnknownSizeIsTooLarge() {
        person.sendsFile("huge.pdf", new byte[21 * 1024 * 1024], 0);

        person.hears("huge.pdf: This file is too large");
        assertThat(invoices()).isZero();
    }

    @Test
    void aRepeatedUpdateHasNoSecondEffect() {
        ObjectNode update = person.sendsFile("invoice.xml", invoice());
        person.hears("please check");

        API.bring(update);
        person.says("/status");
        person.hears("Waiting for you: 1");

        assertThat(messagesWith("Harbour")).isEqualTo(1);
        assertThat(invoices()).isEqualTo(1);
    }

    @Test
    void theSameFileAgainIsKnown() {
        byte[] invoice = invoice();
        person.sendsFile("one.xml", invoice);
        person.hears("please check");
        person.sendsFile("two.xml", invoice);

        person.hears("This file was sent before");
        assertThat(invoices()).isEqualTo(1);
    }
}
