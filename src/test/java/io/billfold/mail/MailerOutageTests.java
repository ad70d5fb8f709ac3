package io.billfold.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.billfold.health.Dependency;
import io.billfold.outage.Outages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server that sends is left alone while it does not answer, and found again when it does. */
@Tag("S3-29")
class MailerOutageTests {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private GreenMail server = new GreenMail();
    private Mailer mailer;

    @BeforeEach
    void aPortWhereNobodyListens() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", "smtp"));
        }
        String url = "smtp://127.0.0.1:" + server.getSmtp().getServerSetup().getPort();
        mailer = new Mailer(
                new SmtpSettings(url, "billfold@example.net"), Outages.shortlyRefusing(metrics), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void fail() {
        for (int letter = 0; letter < 5; letter++) {
            assertThatThrownBy(() -> mailer.send(letter("shop@example.com")))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("connect");
        }
    }

    @Test
    void isLeftAloneAfterFiveLettersThatDidNotGo() throws Exception {
        Dependency dependency = new MailConfiguration().smtpDependency(mailer);
        fail();
        server.start();

        assertThatThrownBy(() -> mailer.send(letter("shop@example.com")))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("smtp does not work at present");

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(Outages.state(metrics, "smtp")).isEqualTo("open");
        assertThat(dependency.name()).isEqualTo("smtp");
        assertThatThrownBy(dependency::check).hasMessageContaining("failed");
        mailer.check();
    }

    @Test
    void worksOnceTwoLettersWentAgain() throws Exception {
        fail();
        server.start();
        Thread.sleep(Outages.REFUSING.plusMillis(100));

        mailer.send(letter("shop@example.com"));
        mailer.send(letter("shop@example.com"));

        assertThat(Outages.state(metrics, "smtp")).isEqualTo("closed");
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    private static Letter letter(String to) {
        return new Letter("<" + System.nanoTime() + "@example.net>", to, "Re: bill", "read", null);
    }
}
