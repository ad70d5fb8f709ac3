package io.billfold.mail;

import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends letters by SMTP, each marked as sent by a machine (RFC 3834), so that no other machine answers it. */
@Component
public class Mailer {
    private static final int SHUTTING_DOWN = 421;
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final @Nullable MailServer server;
    private final Optional<Breaker> breaker;
    private final String from;
    private final Clock clock;

    Mailer(SmtpSettings settings, Breakers breakers, Clock clock) {
        this.server = settings.server();
        this.breaker = Optional.ofNullable(server).map(known -> breakers.breaker("smtp", Mailer::isOutage));
        this.from = settings.from();
        this.clock = clock;
    }

    public boolean configured() {
        return server != null;
    }

    /** The address of what we send; empty if nothing is sent. */
    public String from() {
        return from;
    }

    /** Where letters go, without any secret; empty if nothing is sent. */
    public String place() {
        return server == null ? "" : server.toString();
    }

    /** What the server says of one letter is no outage: that there is no such recipient, or that the letter is too large. */
    private static boolean isOutage(Exception failure) {
        return failure instanceof SMTPSendFailedException said
                ? said.getReturnCode() == SHUTTING_DOWN
                : !(failure instanceof SendFailedException);
    }

    /**
     * Sends it once.
     *
     * @throws MessagingException if the server does not take it, or is left alone because it does not work
     */
    public void send(Letter letter) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = new MimeMessage(session) {
            // Keeps the id that the letter has.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.id());
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-replied");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.answerTo() != null) {
            message.setHeader("In-Reply-To", letter.answerTo());
            message.setHeader("References", letter.answerTo());
        }
        message.saveChanges();
        try {
            breaker().call(() -> {
                try (Transport transport = connected(session)) {
                    transport.sendMessage(message, message.getAllRecipients());
                }
                return message;
            });
        } catch (MessagingException | RuntimeException failure) {
            throw failure;
        } catch (Exception leftAlone) {
            throw new MessagingException(leftAlone.getMessage(), leftAlone);
        }
    }

    /**
     * Signs in and does nothing, though the server may be known not to work.
     *
     * @throws MessagingException if that does not work
     */
    public void check() throws MessagingException {
        try (Transport transport = connected(Session.getInstance(properties()))) {
            if (!transport.isConnected()) {
                throw new MessagingException("The server closed the connection.");
            }
        }
    }

    private Properties properties() {
        Properties properties = server().properties(TO_CONNECT, TO_ANSWER);
        properties.put(
                "mail." + server().protocolName() + ".auth",
                String.valueOf(!server().user().isEmpty()));
        return properties;
    }

    private Transport connected(Session session) throws MessagingException {
        Transport transport = session.getTransport(server().protocolName());
        if (server().user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(server().host(), server().port(), server().user(), server().password());
        }
        return transport;
    }

    private MailServer server() {
        if (server == null) {
            throw new IllegalStateException("SMTP_URL is not set");
        }
        return server;
    }

    Breaker breaker() {
        return breaker.orElseThrow(() -> new IllegalStateException("SMTP_URL is not set"));
    }
}
