package io.billfold.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.running.RunningBillfold;
import io.billfold.testing.Api;
import io.billfold.testing.TestDovecot;
import io.billfold.testing.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

    private final TestDovecot mail = TestDovecot.start();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void isTakenSomeMailsAtATimeWithoutFetchingWhatIsTooLarge() {
        mail.deliver("invoices", "INBOX", large());
        for (int i = 0; i < MAILS; i++) {
            mail.deliver(
                    "invoices",
                    "INBOX",
                    TestMail.from("shop@example.com", "mail " + i)
                            .attached("note.txt", "text/plain", "nothing".getBytes(StandardCharsets.UTF_8))
                            .text()
                            .getBytes(StandardCharsets.US_ASCII));
        }
        Map<String, String> settings = Map.of("IMAP_URL", "imap://" + mail.imap("invoices"), "MAIL_INTERVAL", "10s");

        try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("data"), settings)) {
            Api owner = billfold.api().newOwner();
            Until.holds(() -> logged(owner, 1).path("total").asLong() > 0, patience());
            Instant start = Instant.now();
            Duration before = processorTime(billfold);
            List<Quarter> quarters = new ArrayList<>();
            for (int quarter = 1; quarter <= 4; quarter++) {
                long many = (long) MAILS * quarter / 4;
                Until.holds(() -> logged(owner, 1).path("total").asLong() >= many, patience());
                quarters.add(new Quarter(
                        many,
                        Duration.between(start, Instant.now()).toSeconds(),
                        processorTime(billfold).minus(before).toSeconds(),
                        residentMegabytes(billfold)));
            }
            quarters.forEach(System.out::println);
            Until.holds(() -> logged(owner, 1).path("total").asLong() == MAILS + 1L, patience());

            JsonNode oldest = logged(owner, MAILS + 1).path("items").path(0);
            assertThat(oldest.path("code").asString()).isEqualTo("mail_too_large");
            assertThat(oldest.path("detail").asString()).startsWith("The mail has 100 MB");
            // Twenty thousand heads would be hundreds of megabytes.
            assertThat(quarters.getLast().residentMegabytes()
                            - quarters.getFirst().residentMegabytes())
                    .isLessThan(150);
        }
    }

    /** Where it stands: since the first mail was taken. */
    private record Quarter(long mails, long seconds, long processorSeconds, long residentMegabytes) {}

    private static Duration processorTime(RunningBillfold billfold) {
        return ProcessHandle.of(billfold.processId())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    private static Duration patience() {
        return Duration.ofSeconds(60).plus(Duration.ofMillis(200).multipliedBy(MAILS));
    }

    private static JsonNode logged(Api owner, int page) {
        return owner.get("/api/intake/mail?per_page=1&page=" + page).json();
    }

    private static byte[] large() {
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
        byte[] line = "The quick brown fox jumps over the lazy dog and on.\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, LARGE);
        for (int at = head.length; at + line.length <= LARGE; at += line.length) {
            System.arraycopy(line, 0, all, at, line.length);
        }
        return all;
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
