package io.billfold.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.Accounts;
import io.billfold.intake.Rounds;
import io.billfold.intake.Watching;
import io.billfold.intake.WithIntake;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestDovecot;
import io.billfold.testing.Until;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
            Rounds rounds = looking(server, Duration.ofMinutes(2));
            Until.holds(() -> server.commands().contains("IDLE"));
            String subject = delivered(server);

            assertTaken(subject);
            Until.holds(() -> server.count(USER, "Done") == 1);
            assertThat(server.count(USER, "INBOX")).isZero();
            rounds.stop();
        }
    }

    /** Servers and routers drop connections that are silent for long (RFC 2177). */
    @Test
    void asksToBeToldAgainAfterTheInterval() {
        try (TestDovecot server = TestDovecot.start()) {
            Rounds rounds = looking(server, Duration.ofSeconds(1));
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
            Rounds rounds = looking(server, Duration.ofSeconds(1));
            for (int mail = 1; mail <= 2; mail++) {
                assertTaken(delivered(server));
            }

            assertThat(server.commands()).doesNotContain("IDLE").doesNotContain("MOVE");
            Until.holds(() -> server.count(USER, "Done") == 2);
            assertThat(server.count(USER, "INBOX")).isZero();
            rounds.stop();
        }
    }

    private Rounds looking(TestDovecot server, Duration interval) {
        Mailbox mailbox = Mailbox.parse("imap://" + server.imap(USER));
        MailSettings settings =
                new MailSettings("", List.of(), "", "Done", DataSize.ofMegabytes(2), interval, false);
        Rounds rounds = watching.rounds(mailbox.name(), new MailboxWatch(mailbox, settings, accounts, taking)::look);
        rounds.start();
        return rounds;
    }

    private static String delivered(TestDovecot server) {
        String subject = "bill " + UUID.randomUUID();
        byte[] invoice = TestDocuments.eInvoice("D-" + UUID.randomUUID(), "Werft GmbH", "DE89370400440532013000");
        TestMail mail = TestMail.from("shop@example.com", subject).attached("bill.xml", "text/xml", invoice);
        server.deliver(USER, mail.text().getBytes(StandardCharsets.US_ASCII));
        return subject;
    }

    private void assertTaken(String subject) {
        Until.holds(() -> logged().stream()
                .anyMatch(mail -> mail.path("subject").asString().equals(subject)
                        && mail.path("status").asString().equals("taken")));
    }

    private List<JsonNode> logged() {
        return List.copyOf(
                owner.get("/api/intake/mail?per_page=100").json().get("items").values());
    }
}
