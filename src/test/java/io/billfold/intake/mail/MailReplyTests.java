package io.billfold.intake.mail;

import static io.billfold.intake.mail.Letters.awaitLogged;
import static io.billfold.intake.mail.Letters.invoice;
import static io.billfold.intake.mail.Letters.subject;
import static io.billfold.intake.mail.Letters.withInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.intake.WithIntake;
import io.billfold.testing.Until;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is told by mail what became of the documents, and who is not. */
class MailReplyTests extends WithIntake {
    /** Nobody else's, for a sender gets only so many answers a day. */
    private final String sender = "shop-" + UUID.randomUUID() + "@example.com";

    @Test
    void tellsTheSenderWhatBecameOfTheDocuments() throws Exception {
        String subject = subject();
        MAIL.deliver("invoices", withInvoice(sender, subject).message());

        MimeMessage answer = awaitAnswer("Re: " + subject);

        assertThat(answer.getAllRecipients()[0]).hasToString(sender);
        assertThat(answer.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(answer.getHeader("In-Reply-To", null)).startsWith("<");
        assertThat(answer.getContent().toString()).contains("bill.xml: read");
        // Noted when the mail server has the answer, in which it may be read already.
        Until.holds(() -> awaitLogged(owner, subject).get("reply").asString().equals("sent"));
    }

    @Test
    void answersNoMachine() {
        String automatic = subject();
        String list = subject();
        String bounce = subject();
        String own = subject();
        MAIL.deliver(
                "invoices",
                withInvoice(sender, automatic)
                        .header("Auto-Submitted", "auto-generated")
                        .message());
        MAIL.deliver(
                "invoices",
                withInvoice(sender, list).header("List-Id", "<all.example.com>").message());
        MAIL.deliver(
                "invoices",
                withInvoice(sender, bounce).header("Return-Path", "<>").message());
        MAIL.deliver(
                "invoices",
                TestMail.from("no-reply@example.com", own)
                        .attached("a.xml", "text/xml", invoice())
                        .message());

        for (String subject : List.of(automatic, list, bounce, own)) {
            JsonNode logged = awaitLogged(owner, subject);
            assertThat(logged.get("status").asString()).isEqualTo("taken");
            assertThat(logged.get("reply").asString()).isEqualTo("none");
        }
    }

    private static MimeMessage awaitAnswer(String subject) {
        Until.holds(() -> answer(subject).isPresent());
        return answer(subject).orElseThrow();
    }

    private static Optional<MimeMessage> answer(String subject) {
        try {
            for (MimeMessage message : mail().getReceivedMessages()) {
                if (subject.equals(message.getSubject())) {
                    return Optional.of(message);
                }
            }
            return Optional.empty();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
