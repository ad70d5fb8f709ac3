package io.billfold.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails written out as they travel, so that broken ones can be written too. */
final class TestMail {
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder parts = new StringBuilder();
    private final String boundary = "edge-" + UUID.randomUUID();

    static TestMail from(String sender, String subject) {
        TestMail mail = new TestMail();
        return mail.header("From", sender)
                .header("To", "invoices@mail.test")
                .header("Subject", subject)
                .header("Message-ID", "<" + UUID.randomUUID() + "@example.com>")
                .header("MIME-Version", "1.0");
    }

    TestMail header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    TestMail attached(String name, String type, byte[] content) {
        return part(
                type,
                "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n",
                Base64.getMimeEncoder().encodeToString(content));
    }

    /** Shown in the text of the mail, as some programs send a document that was dragged into it. */
    TestMail inline(String name, String type, byte[] content) {
        return part(
                type,
                "Content-Transfer-Encoding: base64\r\nContent-ID: <" + UUID.randomUUID()
                        + ">\r\nContent-Disposition: inline; filename=\"" + name + "\"\r\n",
                Base64.getMimeEncoder().encodeToString(content));
    }

    TestMail forwarding(TestMail other) {
        return part("message/rfc822", "Content-Disposition: attachment; filename=\"forwarded.eml\"\r\n", other.text());
    }

    private TestMail part(String type, String headers, String body) {
        parts.append("--")
                .append(boundary)
                .append("\r\nContent-Type: ")
                .append(type)
                .append("\r\n");
        parts.append(headers).append("\r\n").append(body).append("\r\n");
        return this;
    }

    String text() {
        return head + "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n--" + boundary
                + "\r\nContent-Type: text/plain\r\n\r\nHello.\r\n" + parts + "--" + boundary + "--\r\n";
    }

    MimeMessage message() {
        return raw(text());
    }

    static MimeMessage raw(String text) {
        try {
            return new MimeMessage(
                    (jakarta.mail.@Nullable Session) null,
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
