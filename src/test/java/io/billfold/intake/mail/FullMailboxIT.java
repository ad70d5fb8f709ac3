package io.billfold.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.billfold.running.RunningBillfold;
import io.billfold.testing.Api;
import io.billfold.testing.Until;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A mailbox that has filled for years and is looked into for the first time, by a process of 512 MB. With
 * {@code -Dbillfold.mails=20000} at its true size.
 */
@Tag("S3-01")
class FullMailboxIT {
    private static final int MAILS = Integer.getInteger("billfold.mails", 300);
    private static final int LARGE = 100_000_000;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @TempDir
    Path folder = Path.of("");

    @Test
    void isTakenSomeMailsAtATimeWithoutFetchingWhatIsTooLarge() throws Exception {
        mail.start();
        GreenMailUser user = mail.setUser("invoices@mail.test", "invoices", "secret");
        user.deliver(large());
        for (int i = 0; i < MAILS; i++) {
            user.deliver(TestMail.from("shop@example.com", "mail " + i)
                    .attached("note.txt", "text/plain", "nothing".getBytes(StandardCharsets.UTF_8))
                    .message());
        }
        String url = "imap://invoices:secret@127.0.0.1:" + mail.getImap().getPort();

        Instant start = Instant.now();
        try (RunningBillfold billfold =
                RunningBillfold.start(folder.resolve("data"), Map.of("IMAP_URL", url, "MAIL_INTERVAL", "10s"))) {
            Api owner = billfold.api().newOwner();
            List<Long> megabytes = new ArrayList<>();
            for (int quarter = 1; quarter <= 4; quarter++) {
                long many = (long) MAILS * quarter / 4;
                Until.holds(() -> logged(owner, 1).path("total").asLong() >= many, patience());
                megabytes.add(residentMegabytes(billfold));
            }
            Until.holds(() -> logged(owner, 1).path("total").asLong() == MAILS + 1L, patience());
            System.out.printf(
                    "%d mails in %d s, resident MB by quarter %s%n",
                    MAILS, Duration.between(start, Instant.now()).toSeconds(), megabytes);

            JsonNode oldest = logged(owner, MAILS + 1).path("items").path(0);
            assertThat(oldest.path("code").asString()).isEqualTo("mail_too_large");
            assertThat(oldest.path("detail").asString()).startsWith("The mail has 100 MB");
            // Twenty thousand heads would be hundreds of megabytes.
            assertThat(megabytes.getLast() - megabytes.getFirst()).isLessThan(150);
        } finally {
            mail.stop();
        }
    }

    private static Duration patience() {
        return Duration.ofSeconds(60).plus(Duration.ofMillis(200).multipliedBy(MAILS));
    }

    private static JsonNode logged(Api owner, int page) {
        return owner.get("/api/intake/mail?per_page=1&page=" + page).json();
    }

    private static MimeMessage large() throws Exception {
        byte[] head = String.join(
                        "\r\n",
                        "From: shop@example.com",
                        "Subject: large",
                        "MIME-Version: 1.0",
                        "Content-Type: application/pdf",
                        "Content-Disposition: attachment; filename=\"large.pdf\"",
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = "The quick brown fox jumps over the lazy dog and on.\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[LARGE];
        for (int at = 0; at + body.length <= LARGE; at += body.length) {
            System.arraycopy(body, 0, all, at, body.length);
        }
        return new MimeMessage(
                null, new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(all)));
    }

    private static long residentMegabytes(RunningBillfold billfold) {
        try {
            return Files.readAllLines(Path.of("/proc/" + billfold.processId() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
