package io.billfold.intake;

import com.icegreen.greenmail.util.GreenMail;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One application with every way in set up, shared by all tests that extend this. */
@BillfoldTest
public abstract class WithIntake {
    protected static final String DEFAULT_SECRET = "the secret of the default source";

    /** Whose account the second mailbox belongs to. */
    private static final String SECOND_USER = "second@example.com";

    protected static final Path FOLDER = temporaryFolder();
    protected static final MailServers MAIL = new MailServers();

    private static @Nullable Api firstOwner;
    private static @Nullable Api secondOwner;

    @Value("${local.server.port}")
    protected int port;

    /** Signed in as the owner of the instance, whose account is the first. */
    protected Api owner;

    /** Signed in as the user whom the second mailbox is for. */
    protected Api second;

    @DynamicPropertySource
    static void waysIn(DynamicPropertyRegistry settings) {
        settings.add("WEBHOOK_SECRET", () -> DEFAULT_SECRET);
        settings.add("WEBHOOK_MAX_BODY_MB", () -> "20");
        settings.add("WEBHOOK_ALLOW_PRIVATE", () -> "true");
        settings.add("WATCH_FOLDER", FOLDER::toString);
        settings.add("WATCH_INTERVAL", () -> "200ms");
        settings.add(
                "IMAP_URL", () -> MAIL.imapUrl("invoices") + ", " + MAIL.imapUrl("second") + "?account=" + SECOND_USER);
        settings.add("MAIL_ALLOWED_SENDERS", () -> "@example.com, friend@example.org");
        settings.add("MAIL_SUBJECT", () -> "^(?!private)");
        settings.add("MAIL_DONE_FOLDER", () -> "Done");
        settings.add("MAIL_MAX_SIZE_MB", () -> "2");
        settings.add("MAIL_INTERVAL", () -> "1s");
        settings.add("MAIL_REPLY", () -> "true");
        settings.add("SMTP_URL", MAIL::smtpUrl);
        settings.add("MAIL_FROM", () -> "billfold@example.net");
    }

    @BeforeEach
    void signIn() {
        Api known = firstOwner;
        Api other = secondOwner;
        if (known == null || other == null) {
            known = Api.at(port).newOwner();
            other = Api.at(port).newOwner(SECOND_USER);
            firstOwner = known;
            secondOwner = other;
        }
        owner = known;
        second = other;
    }

    protected static GreenMail mail() {
        return MAIL.greenMail();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("watched").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
