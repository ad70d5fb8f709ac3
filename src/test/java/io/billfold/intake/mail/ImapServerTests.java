package io.billfold.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.account.Accounts;
import io.billfold.health.Dependency;
import io.billfold.intake.Rounds;
import io.billfold.intake.Watching;
import io.billfold.intake.WithIntake;
import io.billfold.outage.Breaker;
import io.billfold.outage.Outages;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestDovecot;
import io.billfold.testing.Until;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** Mailboxes at a real IMAP server: one that tells of new mail, and one that has to be asked. */
@Tag("S3-01")
class ImapServerTests extends WithIntake {
    private static final String USER = "invoices";

    @Autowired
    MailTaking taking;

    @Autowired
    Accounts accounts;

    @Autowired
    Watching watching;

    @Test
    void takesAMailWhenTheServerTellsOfIt() {
        try (TestDovecot server = TestDovecot.start()) {
            Rounds rounds = looking(server, "INBOX", Duration.ofMinutes(2));
            Until.holds(() -> server.commands().contains("IDLE"));
            String subject = delivered(server);

            assertTaken(subject);
            // While the server moves it, the mail is in both folders for a moment.
            Until.holds(() -> server.count(USER, "Done") == 1 && server.count(USER, "INBOX") == 0);
            rounds.stop();
        }
    }

    /** Servers and routers drop connections that are silent for long (RFC 2177). */
    @Test
    void asksToBeToldAgainAfterTheInterval() {
        try (TestDovecot server = TestDovecot.start()) {
            Rounds rounds = looking(server, "INBOX", Duration.ofSeconds(1));
            Until.holds(() -> StringUtils.countOccurrencesOf(server.commands(), "IDLE") >= 3);
            String subject = delivered(server);

            assertTaken(subject);
            assertThat(server.commands()).contains("DONE");
            rounds.stop();
        }
    }

    @Test
    void looksAgainWhereTheServerCannotTell() {
        try (TestDovecot server = TestDovecot.start(null, "imap_capability = IMAP4rev1")) {
            Rounds rounds = looking(server, "INBOX", Duration.ofSeconds(1));
            for (int mail = 1; mail <= 2; mail++) {
                assertTaken(delivered(server));
            }

            assertThat(server.commands()).doesNotContain("IDLE").doesNotContain("MOVE");
            // Without MOVE a mail is copied first and removed after.
            Until.holds(() -> server.count(USER, "Done") == 2 && server.count(USER, "INBOX") == 0);
            rounds.stop();
        }
    }

    @Test
    void looksIntoTheFolderThatIsNamed() {
        try (TestDovecot server = TestDovecot.start()) {
            String elsewhere = delivered(server);
            String subject = subject();
            server.deliver(USER, "Bills", written(withInvoice(subject)));

            Rounds rounds = looking(server, "Bills", Duration.ofSeconds(1));

            assertTaken(subject);
            Until.holds(() -> server.count(USER, "Bills") == 0);
            assertThat(server.count(USER, "INBOX")).isOne();
            assertThat(logged())
                    .noneMatch(mail -> mail.path("subject").asString().equals(elsewhere));
            rounds.stop();
        }
    }

    /** A photo in the text is a document where nothing is attached; beside an attachment it is a signature's logo. */
    @Test
    void takesAPhotoThatIsInTheText() {
        try (TestDovecot server = TestDovecot.start()) {
            byte[] photo = TestDocuments.scan("Invoice I-" + UUID.randomUUID(), "Total 119,00 EUR");
            String only = subject();
            String both = subject();
            server.deliver(
                    USER,
                    "INBOX",
                    written(TestMail.from("shop@example.com", only).inline("photo.png", "image/png", photo)));
            server.deliver(USER, "INBOX", written(withInvoice(both).inline("logo.png", "image/png", photo)));

            Rounds rounds = looking(server, "INBOX", Duration.ofSeconds(1));

            assertThat(assertTaken(only).at("/documents/0/filename").asString()).isEqualTo("photo.png");
            assertThat(assertTaken(both).path("documents")).hasSize(1);
            rounds.stop();
        }
    }

    @Test
    @Tag("S3-29")
    void leavesAServerAloneThatDoesNotLetUsIn() throws Exception {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket hangingUp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(hangingUp, connections));
            Mailbox mailbox = Mailbox.parse("imap://me:secret@127.0.0.1:" + hangingUp.getLocalPort());
            MailSettings settings = settings("imap://me:secret@127.0.0.1:" + hangingUp.getLocalPort());
            MailboxServers servers = new MailboxServers(settings, Outages.shortlyRefusing(metrics));
            Dependency dependency = new MailboxServers.Health().imapDependency(servers);
            MailboxWatch watch = new MailboxWatch(mailbox, servers.breaker(mailbox), settings, accounts, taking);
            dependency.check();

            for (int look = 0; look < 5; look++) {
                assertThatThrownBy(watch::look).isInstanceOf(MessagingException.class);
            }

            assertThatThrownBy(watch::look).hasMessageContaining("imap:127.0.0.1 does not work at present");
            assertThat(connections).hasValue(5);
            assertThat(Outages.state(metrics, "imap:127.0.0.1")).isEqualTo("open");
            assertThat(dependency.name()).isEqualTo("imap");
            assertThat(dependency.vital()).isFalse();
            assertThatThrownBy(dependency::check).hasMessage("imap:127.0.0.1 failed");
        }
    }

    private static void hangUp(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    @Tag("S3-29")
    void aPasswordThatIsRefusedIsNoOutage() throws Exception {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        String url = MAIL.imapUrl("other").replace("p%40ss", "guessed");
        MailSettings settings = settings(url);
        MailboxServers servers = new MailboxServers(settings, Outages.shortlyRefusing(metrics));
        Mailbox mailbox = Mailbox.parse(url);
        MailboxWatch watch = new MailboxWatch(mailbox, servers.breaker(mailbox), settings, accounts, taking);

        for (int look = 0; look < 10; look++) {
            assertThatThrownBy(watch::look).isInstanceOf(AuthenticationFailedException.class);
        }

        assertThat(Outages.state(metrics, "imap:127.0.0.1")).isEqualTo("closed");
    }

    @Test
    @Tag("S3-12")
    @Tag("S3-29")
    @Tag("S3-32")
    void showsTheMailServersInMetricsAndHealth() {
        String metrics = owner.get("/metrics").text();
        JsonNode components = owner.get("/health").json().get("components");

        for (String service : List.of("imap:127.0.0.1", "smtp")) {
            for (String state : List.of("closed", "half_open", "open")) {
                assertThat(metrics)
                        .contains("billfold_breaker_state{service=\"" + service + "\",state=\"" + state + "\"}");
            }
        }
        assertThat(metrics).contains("billfold_breaker_targets{service=\"webhook\",state=\"open\"}");
        assertThat(components.propertyNames()).contains("imap", "smtp");
    }

    private static MailSettings settings(String urls) {
        return new MailSettings(urls, List.of(), "", "Done", DataSize.ofMegabytes(2), Duration.ofSeconds(1), false);
    }

    private static Breaker breaker() {
        return Outages.quick().breaker("imap", failure -> true);
    }

    private Rounds looking(TestDovecot server, String folder, Duration interval) {
        Mailbox mailbox = Mailbox.parse("imap://" + server.imap(USER) + "/" + folder);
        MailSettings settings = new MailSettings("", List.of(), "", "Done", DataSize.ofMegabytes(2), interval, false);
        Rounds rounds =
                watching.rounds(mailbox.name(), new MailboxWatch(mailbox, breaker(), settings, accounts, taking)::look);
        rounds.start();
        return rounds;
    }

    private static String delivered(TestDovecot server) {
        String subject = subject();
        server.deliver(USER, "INBOX", written(withInvoice(subject)));
        return subject;
    }

    private static String subject() {
        return "bill " + UUID.randomUUID();
    }

    private static TestMail withInvoice(String subject) {
        byte[] invoice = TestDocuments.eInvoice("D-" + UUID.randomUUID(), "Werft GmbH", "DE89370400440532013000");
        return TestMail.from("shop@example.com", subject).attached("bill.xml", "text/xml", invoice);
    }

    private static byte[] written(TestMail mail) {
        return mail.text().getBytes(StandardCharsets.US_ASCII);
    }

    private JsonNode assertTaken(String subject) {
        Until.holds(() -> logged(subject).isPresent());
        JsonNode mail = logged(subject).orElseThrow();
        assertThat(mail.path("status").asString()).as(mail.toString()).isEqualTo("taken");
        return mail;
    }

    private Optional<JsonNode> logged(String subject) {
        return logged().stream()
                .filter(mail -> mail.path("subject").asString().equals(subject))
                .findFirst();
    }

    private List<JsonNode> logged() {
        return List.copyOf(
                owner.get("/api/intake/mail?per_page=100").json().get("items").values());
    }
}
