package io.billfold.intake.mail;

import static io.billfold.intake.mail.Letters.allLogged;
import static io.billfold.intake.mail.Letters.awaitLogged;
import static io.billfold.intake.mail.Letters.invoice;
import static io.billfold.intake.mail.Letters.logged;
import static io.billfold.intake.mail.Letters.subject;
import static io.billfold.intake.mail.Letters.withInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.AccountId;
import io.billfold.account.Accounts;
import io.billfold.intake.WithIntake;
import io.billfold.testing.Until;
import jakarta.mail.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class MailboxTests extends WithIntake {
    @Autowired
    MailTaking taking;

    @Autowired
    Accounts accounts;

    @Test
    @Tag("S3-01")
    void takesTheAttachmentsOfAMailAndMovesItWhenTheyAreStored() {
        String subject = subject();
        MAIL.deliver("invoices", withInvoice(subject).message());

        JsonNode logged = awaitLogged(owner, subject);

        assertThat(logged.get("status").asString()).isEqualTo("taken");
        assertThat(logged.get("from").asString()).isEqualTo("shop@example.com");
        JsonNode document = logged.get("documents").get(0);
        assertThat(document.get("filename").asString()).isEqualTo("bill.xml");
        JsonNode invoice = owner.get(
                        "/api/invoices/" + document.get("invoice_id").asLong())
                .json();
        assertThat(invoice.get("source").asString()).isEqualTo("email");
        Until.holds(() -> MAIL.count("invoices", "INBOX") == 0);
        assertThat(MAIL.count("invoices", "Done")).isPositive();
    }

    @Test
    void takesTheDocumentsOfAMailForwardedInAMailForwarded() {
        String subject = subject();
        TestMail inner = withInvoice("inner");
        TestMail outer = TestMail.from("boss@example.com", "outer").forwarding(inner);
        MAIL.deliver(
                "invoices",
                TestMail.from("boss@example.com", subject).forwarding(outer).message());

        JsonNode logged = awaitLogged(owner, subject);

        assertThat(logged.at("/documents/0/filename").asString()).isEqualTo("bill.xml");
        assertThat(logged.at("/documents/0/invoice_id").isNumber()).isTrue();
    }

    @Test
    void leavesAloneAndLogsMailsThatTheRulesKeepOut() {
        String stranger = subject();
        String hidden = "private " + subject();
        MAIL.deliver(
                "invoices",
                TestMail.from("shop@elsewhere.com", stranger)
                        .attached("a.xml", "text/xml", invoice())
                        .message());
        MAIL.deliver("invoices", withInvoice(hidden).message());

        assertThat(awaitLogged(owner, stranger).get("code").asString()).isEqualTo("sender_not_allowed");
        JsonNode logged = awaitLogged(owner, hidden);
        assertThat(logged.get("code").asString()).isEqualTo("subject_does_not_match");
        assertThat(logged.get("status").asString()).isEqualTo("skipped");
        assertThat(logged.get("documents")).isEmpty();
    }

    @Test
    void refusesAMailThatIsTooLargeWithoutFetchingIt() {
        String subject = subject();
        MAIL.deliver(
                "invoices",
                TestMail.from("shop@example.com", subject)
                        .attached("large.pdf", "application/pdf", new byte[3_000_000])
                        .message());

        JsonNode logged = awaitLogged(owner, subject);

        assertThat(logged.get("code").asString()).isEqualTo("mail_too_large");
        assertThat(logged.get("detail").asString()).isEqualTo("The mail has 4 MB; up to 2 MB are fetched.");
    }

    @Test
    void saysThatOutlooksWrappingIsNotOpened() {
        String subject = subject();
        byte[] tnef = {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 2, 3, 4};
        MAIL.deliver(
                "invoices",
                TestMail.from("shop@example.com", subject)
                        .attached("winmail.dat", "application/ms-tnef", tnef)
                        .message());

        JsonNode logged = awaitLogged(owner, subject);

        assertThat(logged.get("status").asString()).isEqualTo("skipped");
        assertThat(logged.get("detail").asString()).contains("winmail.dat").contains("TNEF");
    }

    @Test
    void takesWhatIsBesideAZipInAZipInAZip() {
        String subject = subject();
        byte[] nested = zip("c.zip", zip("b.zip", zip("a.zip", zip("deep.xml", invoice()))));
        MAIL.deliver(
                "invoices",
                withInvoice(subject)
                        .attached("nested.zip", "application/zip", nested)
                        .message());

        JsonNode documents = awaitLogged(owner, subject).get("documents");

        assertThat(documents).hasSize(2);
        assertThat(documents.get(0).get("invoice_id").isNumber()).isTrue();
        assertThat(documents.get(1).get("code").asString()).isEqualTo("too_deeply_nested");
    }

    @Test
    void logsAMailWhoseMimeIsBroken() {
        String subject = subject();
        String cut = withInvoice(subject).text();
        MAIL.deliver("invoices", TestMail.raw(cut.substring(0, cut.length() - 2000)));
        String garbled = subject();
        MAIL.deliver(
                "invoices",
                TestMail.raw("From: shop@example.com\r\nSubject: " + garbled
                        + "\r\nContent-Type: multipart/mixed; boundary\r\n\r\n--\0\r\n\u00ff"));

        assertThat(awaitLogged(owner, subject).get("status").asString()).isIn("taken", "skipped");
        assertThat(awaitLogged(owner, garbled).get("status").asString()).isEqualTo("skipped");
    }

    @Test
    void bringsTheMailsOfAnotherMailboxToTheAccountItIsFor() {
        String subject = subject();
        MAIL.deliver("second", withInvoice(subject).message());

        JsonNode logged = awaitLogged(second, subject);

        long invoice = logged.at("/documents/0/invoice_id").asLong();
        assertThat(second.get("/api/invoices/" + invoice).status()).isEqualTo(200);
        assertThat(owner.get("/api/invoices/" + invoice).status()).isEqualTo(404);
        assertThat(logged(owner, subject)).isEmpty();
    }

    @Test
    void makesOneInvoiceOfTheSameMailSentTwice() {
        String subject = subject();
        String again = subject();
        byte[] same = invoice();
        MAIL.deliver(
                "invoices",
                TestMail.from("shop@example.com", subject)
                        .attached("a.xml", "text/xml", same)
                        .message());
        JsonNode first = awaitLogged(owner, subject);
        MAIL.deliver(
                "invoices",
                TestMail.from("shop@example.com", again)
                        .attached("b.xml", "text/xml", same)
                        .message());

        JsonNode repeated = awaitLogged(owner, again);

        assertThat(repeated.at("/documents/0/invoice_id")).isEqualTo(first.at("/documents/0/invoice_id"));
        assertThat(repeated.at("/documents/0/duplicate").asBoolean()).isTrue();
    }

    /** As after a crash between storing the documents and marking the mail. */
    @Test
    void takesAMailOnceThoughItWasNotMarked() throws Exception {
        String subject = subject();
        MAIL.deliver("other", withInvoice(subject).message());
        AccountId account = accounts.ofOwner().orElseThrow();
        Mailbox mailbox = Mailbox.parse(MAIL.imapUrl("other"));

        for (int restart = 0; restart < 2; restart++) {
            try (OpenMailbox open = OpenMailbox.open(mailbox, Duration.ofSeconds(5), Folder.READ_WRITE)) {
                for (IncomingMail mail : open.unseen(10, 1_000_000)) {
                    taking.take(account, mailbox, mail);
                }
            }
        }

        assertThat(allLogged(owner).stream()
                        .filter(mail -> mail.get("subject").asString().equals(subject)))
                .hasSize(1);
    }

    @Test
    void looksAtAFullMailboxSomeMailsAtATime() throws Exception {
        Mailbox mailbox = Mailbox.parse(MAIL.imapUrl("other"));
        for (int i = 0; i < MailboxWatch.BATCH + 20; i++) {
            MAIL.deliver("other", TestMail.from("shop@example.com", "full").message());
        }

        try (OpenMailbox open = OpenMailbox.open(mailbox, Duration.ofSeconds(5), Folder.READ_WRITE)) {
            List<IncomingMail> batch = open.unseen(MailboxWatch.BATCH, 1_000_000);

            assertThat(batch).hasSize(MailboxWatch.BATCH);
            assertThat(batch).extracting(IncomingMail::uid).isSorted();
        }
    }

    @Test
    void takesManyMailsThatWaitTogether() {
        String subject = subject();
        int many = MailboxWatch.BATCH + 5;
        for (int i = 0; i < many; i++) {
            MAIL.deliver("second", TestMail.from("shop@example.com", subject).message());
        }

        Until.holds(() -> MAIL.count("second", "INBOX") == 0);

        assertThat(allLogged(second).stream()
                        .filter(mail -> mail.get("subject").asString().equals(subject)))
                .hasSize(many);
    }

    @Test
    void goesOnWhenTheServerIsBackAfterAnOutage() {
        MAIL.stop();
        JsonNode down = owner.post("/api/connections/mailbox/test").json();
        MAIL.start();
        String subject = subject();
        MAIL.deliver("invoices", withInvoice(subject).message());

        JsonNode logged = awaitLogged(owner, subject);

        assertThat(down.get("ok").asBoolean()).isFalse();
        assertThat(down.get("detail").asString()).doesNotContain("p@ss").doesNotContain("p%40");
        assertThat(logged.get("status").asString()).isEqualTo("taken");
        assertThat(owner.post("/api/connections/mailbox/test")
                        .json()
                        .get("detail")
                        .asString())
                .startsWith("Signed in to invoices@127.0.0.1");
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
